/**
 * The 肥乡 rules written by hand in TypeScript, the way a careful developer would write them for one portal: plain
 * arithmetic over complete facts. It is the yardstick for the speed of the generated evaluator and an oracle for the
 * figures. Money is in whole 分; facts have the names of `policies/feixiang`.
 */

export type Amount =
  | { readonly kind: "exact"; readonly amount: number }
  | { readonly kind: "atMost"; readonly atMost: number }
  | { readonly kind: "atLeast"; readonly atLeast: number }
  | { readonly kind: "between"; readonly atLeast: number; readonly atMost: number }
  | { readonly kind: "notSet" };

/** An award that is due, or that may be due once the R&D intensity has been settled (`unknown`). */
export interface Matched {
  readonly award: string;
  readonly status: "granted" | "unknown";
  readonly amount: Amount;
}

export interface Result {
  readonly total: Amount;
  readonly awards: readonly Matched[];
}

type ByYear = Readonly<Record<string, number>>;
type ContestLevel = "国家级" | "省级" | "市级";
type Prize = "一等奖" | "二等奖" | "三等奖";

interface Contestant {
  readonly 入围大赛级别: ContestLevel | null;
  readonly 区级大赛奖项: Prize | null;
}

export interface Enterprise extends Contestant {
  readonly 专项承担方式: "独立承担" | "牵头承担" | "参与承担" | null;
  readonly 专项到位资金: ByYear;
  readonly 进入中小企业培育库: boolean;
  readonly 进入高企培育库: boolean;
  readonly 另有入库资助标准: boolean;
  readonly 高企认定: "新认定" | "重新认定" | null;
  readonly 首次认定区级领军企业: boolean;
  readonly 省级平台入库数: number;
  readonly 省级孵化器入库: boolean;
  readonly 获评区级科普基地: boolean;
  readonly 技术合同成交额: number;
  readonly 完成挂牌上市: boolean;
  readonly 全职引进人才数: number;
  readonly 签署产学研协议: boolean;
  readonly 已开展科技合作: boolean;
  readonly 产学研成果数: number;
  readonly 备案省级星创天地: boolean;
  readonly 可申请后补助: boolean;
  readonly 已有上年度: boolean;
  readonly 研发投入: ByYear;
  readonly 营业收入: ByYear;
  readonly past: "none" | { readonly 科技领军企业: { readonly granted: boolean } };
}

export type Team = Contestant;

export interface Person {
  readonly 受聘区级科技特派员: boolean;
  readonly past: "none" | { readonly 科技特派员: { readonly grantedThisYear: boolean } };
}

export interface Institution {
  readonly 服务企业通过认定数: number;
  readonly 研发机构评估合格: boolean;
  readonly 研发机构新认定: "初创型" | "成长型" | null;
  readonly 省级孵化器入库: boolean;
  readonly 获评区级科普基地: boolean;
  readonly 技术合同成交额: number;
  readonly 全职引进人才数: number;
}

/** 1万元 in 分. */
const WAN = 1_000_000;

const contestAward: Readonly<Record<ContestLevel, number>> = { 国家级: 5 * WAN, 省级: 3 * WAN, 市级: 1 * WAN };
const prizeAward: Readonly<Record<Prize, number>> = { 一等奖: 0.5 * WAN, 二等奖: 0.3 * WAN, 三等奖: 0.1 * WAN };
const notSet: Amount = { kind: "notSet" };

interface Tally {
  low: number;
  high: number;
  readonly awards: Matched[];
}

/** Awards for a firm in a year, 分. */
export function evaluateEnterprise(facts: Enterprise, claimYear: number): Result {
  const tally = newTally();
  const barred = intensityTooLow(facts, claimYear - 1);

  if (facts.专项承担方式 === "独立承担" || facts.专项承担方式 === "牵头承担") {
    const funds = facts.专项到位资金[claimYear] ?? 0;
    grantUnlessBarred(tally, barred, "关键核心技术", Math.min(Math.round(funds / 20), 100 * WAN));
  }
  if (facts.进入中小企业培育库) grantUnset(tally, "科技型中小企业");
  if (facts.进入高企培育库) {
    if (facts.另有入库资助标准) grantUnset(tally, "高新技术企业.入库资助");
    grant(tally, "高新技术企业.培育", 3 * WAN);
  }
  if (facts.高企认定 === "新认定") grant(tally, "高新技术企业.新认定奖补", 5 * WAN);
  else if (facts.高企认定 === "重新认定") grant(tally, "高新技术企业.重新认定奖补", 4 * WAN);
  if (facts.首次认定区级领军企业 && (facts.past === "none" || !facts.past.科技领军企业.granted)) {
    grant(tally, "科技领军企业", 10 * WAN);
  }
  if (facts.省级平台入库数 >= 1)
    grantUnlessBarred(tally, barred, "研发平台建设.平台培育", facts.省级平台入库数 * 5 * WAN);
  if (facts.省级孵化器入库) grantUnlessBarred(tally, barred, "园区和服务机构.孵化器", 5 * WAN);
  if (facts.获评区级科普基地) grant(tally, "园区和服务机构.科普基地", 5 * WAN);
  if (facts.技术合同成交额 > 0) grantUnset(tally, "技术合同登记");
  grantContests(tally, facts);
  if (facts.完成挂牌上市) grantUnset(tally, "挂牌上市");
  if (facts.全职引进人才数 >= 1) grantUnset(tally, "人才引进");
  if (facts.签署产学研协议 && facts.已开展科技合作) {
    if (facts.产学研成果数 >= 1) grant(tally, "产学研合作.成果", facts.产学研成果数 * 5 * WAN);
    else grant(tally, "产学研合作.合作", 1 * WAN);
  }
  if (facts.备案省级星创天地) grantUnlessBarred(tally, barred, "星创天地", 5 * WAN);
  if (facts.可申请后补助) grantUnlessBarred(tally, barred, "研发投入水平.后补助", Infinity);
  return close(tally);
}

/** Awards for a team, 分. */
export function evaluateTeam(facts: Team): Result {
  const tally = newTally();
  grantContests(tally, facts);
  return close(tally);
}

/** Awards for a person, 分. */
export function evaluatePerson(facts: Person): Result {
  const tally = newTally();
  if (facts.受聘区级科技特派员 && (facts.past === "none" || !facts.past.科技特派员.grantedThisYear)) {
    grant(tally, "科技特派员", 0.2 * WAN);
  }
  return close(tally);
}

/** Awards for an institution, 分. */
export function evaluateInstitution(facts: Institution): Result {
  const tally = newTally();
  if (facts.服务企业通过认定数 >= 1) grantUnset(tally, "中小企业认定服务");
  if (facts.研发机构评估合格) grantUnset(tally, "新型研发机构.一般支持");
  if (facts.研发机构新认定 !== null) grantUnset(tally, "新型研发机构.新认定支持");
  if (facts.省级孵化器入库) grant(tally, "园区和服务机构.孵化器", 5 * WAN);
  if (facts.获评区级科普基地) grant(tally, "园区和服务机构.科普基地", 5 * WAN);
  if (facts.技术合同成交额 > 0) grantUnset(tally, "技术合同登记");
  if (facts.全职引进人才数 >= 1) grantUnset(tally, "人才引进");
  return close(tally);
}

/** Whether R&D spending of the year was below 1% of revenue; undefined when revenue was 0, so that there is no ratio. */
function intensityTooLow(facts: Enterprise, year: number): boolean | undefined {
  if (!facts.已有上年度) return false;
  const revenue = facts.营业收入[year] ?? 0;
  if (revenue === 0) return undefined;
  return (facts.研发投入[year] ?? 0) * 100 < revenue;
}

function grantContests(tally: Tally, facts: Contestant): void {
  if (facts.入围大赛级别 !== null) grant(tally, "创新创业大赛.入围", contestAward[facts.入围大赛级别]);
  if (facts.区级大赛奖项 !== null) grant(tally, "创新创业大赛.获奖", prizeAward[facts.区级大赛奖项]);
}

function newTally(): Tally {
  return { low: 0, high: 0, awards: [] };
}

function grant(tally: Tally, award: string, amount: number): void {
  tally.low += amount;
  tally.high += amount;
  tally.awards.push({ award, status: "granted", amount: { kind: "exact", amount } });
}

function grantUnset(tally: Tally, award: string): void {
  tally.high = Infinity;
  tally.awards.push({ award, status: "granted", amount: notSet });
}

/** `Infinity` stands for a sum that is not set. */
function grantUnlessBarred(tally: Tally, barred: boolean | undefined, award: string, amount: number): void {
  if (barred === true) return;
  if (barred === false) {
    if (amount === Infinity) grantUnset(tally, award);
    else grant(tally, award, amount);
    return;
  }
  tally.high += amount;
  tally.awards.push({ award, status: "unknown", amount: amountOf(0, amount) });
}

function close(tally: Tally): Result {
  return { total: amountOf(tally.low, tally.high), awards: tally.awards };
}

function amountOf(low: number, high: number): Amount {
  if (low === high) return { kind: "exact", amount: low };
  if (high === Infinity) return low === 0 ? notSet : { kind: "atLeast", atLeast: low };
  if (low === 0) return { kind: "atMost", atMost: high };
  return { kind: "between", atLeast: low, atMost: high };
}
