/** The version of the package, put in by the build. */
declare const POL_VERSION: string | undefined;

export const version = typeof POL_VERSION === "string" ? POL_VERSION : "0.0.0";
