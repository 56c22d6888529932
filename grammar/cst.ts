/** Types of the concrete syntax tree. Generated from the grammar by `generate.mjs`: do not edit. */
import type { CstNode, IToken } from "chevrotain";

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  condition?: (ConditionCstNode)[];
  And?: IToken[];
  Or?: IToken[];
};

export interface ConditionCstNode extends CstNode {
  name: "condition";
  children: ConditionCstChildren;
}

export type ConditionCstChildren = {
  Not?: IToken[];
  value?: ValueCstNode[];
  compared?: ComparedCstNode[];
  edge?: EdgeCstNode[];
  In?: IToken[];
  set?: SetCstNode[];
};

export interface ComparedCstNode extends CstNode {
  name: "compared";
  children: ComparedCstChildren;
}

export type ComparedCstChildren = {
  GreaterEqual?: IToken[];
  LessEqual?: IToken[];
  Greater?: IToken[];
  Less?: IToken[];
  Equal?: IToken[];
  NotEqual?: IToken[];
  value?: ValueCstNode[];
};

export interface EdgeCstNode extends CstNode {
  name: "edge";
  children: EdgeCstChildren;
}

export type EdgeCstChildren = {
  Is?: IToken[];
  value?: ValueCstNode[];
  Literal?: IToken[];
  inclusion?: (InclusionCstNode)[];
  OrMore?: IToken[];
  OrLess?: IToken[];
};

export interface InclusionCstNode extends CstNode {
  name: "inclusion";
  children: InclusionCstChildren;
}

export type InclusionCstChildren = {
  LParen?: IToken[];
  Including?: IToken[];
  Excluding?: IToken[];
  RParen?: IToken[];
};

export interface SetCstNode extends CstNode {
  name: "set";
  children: SetCstChildren;
}

export type SetCstChildren = {
  LBrace?: IToken[];
  payee?: (PayeeCstNode)[];
  Comma?: IToken[];
  Stop?: IToken[];
  RBrace?: IToken[];
};

export interface ValueCstNode extends CstNode {
  name: "value";
  children: ValueCstChildren;
}

export type ValueCstChildren = {
  operand?: (OperandCstNode)[];
  Of?: IToken[];
  De?: IToken[];
  Star?: IToken[];
  Slash?: IToken[];
  Plus?: IToken[];
  Minus?: IToken[];
  Else?: IToken[];
};

export interface OperandCstNode extends CstNode {
  name: "operand";
  children: OperandCstChildren;
}

export type OperandCstChildren = {
  year?: YearCstNode[];
  literal?: LiteralCstNode[];
  StringLiteral?: IToken[];
  reference?: ReferenceCstNode[];
  Yes?: IToken[];
  No?: IToken[];
  Unknown?: IToken[];
  Absent?: IToken[];
  LParen?: IToken[];
  expression?: ExpressionCstNode[];
  RParen?: IToken[];
  table?: TableCstNode[];
  group?: GroupCstNode[];
  Broken?: IToken[];
  index?: IndexCstNode[];
};

export interface YearCstNode extends CstNode {
  name: "year";
  children: YearCstChildren;
}

export type YearCstChildren = {
  ThisYear?: IToken[];
  LastYear?: IToken[];
};

export interface IndexCstNode extends CstNode {
  name: "index";
  children: IndexCstChildren;
}

export type IndexCstChildren = {
  LBracket?: IToken[];
  year?: YearCstNode[];
  Broken?: IToken[];
  RBracket?: IToken[];
};

export interface LiteralCstNode extends CstNode {
  name: "literal";
  children: LiteralCstChildren;
}

export type LiteralCstChildren = {
  Literal?: (IToken)[];
  To?: IToken[];
  Colon?: IToken[];
};

export interface ReferenceCstNode extends CstNode {
  name: "reference";
  children: ReferenceCstChildren;
}

export type ReferenceCstChildren = {
  Name?: (IToken)[];
  Dot?: IToken[];
};

export interface PayeeCstNode extends CstNode {
  name: "payee";
  children: PayeeCstChildren;
}

export type PayeeCstChildren = {
  Name?: IToken[];
  StringLiteral?: IToken[];
};

export interface TableCstNode extends CstNode {
  name: "table";
  children: TableCstChildren;
}

export type TableCstChildren = {
  By?: IToken[];
  tableKeys?: TableKeysCstNode[];
  rows?: RowsCstNode[];
  Broken?: IToken[];
};

export interface TableKeysCstNode extends CstNode {
  name: "tableKeys";
  children: TableKeysCstChildren;
}

export type TableKeysCstChildren = {
  operand?: OperandCstNode[];
  Comma?: IToken[];
};

export interface RowsCstNode extends CstNode {
  name: "rows";
  children: RowsCstChildren;
}

export type RowsCstChildren = {
  LBrace?: IToken[];
  row?: (RowCstNode)[];
  Comma?: IToken[];
  Stop?: IToken[];
  RBrace?: IToken[];
};

export interface RowCstNode extends CstNode {
  name: "row";
  children: RowCstChildren;
}

export type RowCstChildren = {
  rowKeys?: RowKeysCstNode[];
  Comma?: (IToken)[];
  Colon?: IToken[];
  amount?: AmountCstNode[];
  bound?: BoundCstNode[];
};

export interface RowKeysCstNode extends CstNode {
  name: "rowKeys";
  children: RowKeysCstChildren;
}

export type RowKeysCstChildren = {
  rowKey?: RowKeyCstNode[];
};

export interface RowKeyCstNode extends CstNode {
  name: "rowKey";
  children: RowKeyCstChildren;
}

export type RowKeyCstChildren = {
  Name?: IToken[];
  StringLiteral?: IToken[];
  Yes?: IToken[];
  No?: IToken[];
  Other?: IToken[];
  Absent?: IToken[];
};

export interface GroupCstNode extends CstNode {
  name: "group";
  children: GroupCstChildren;
}

export type GroupCstChildren = {
  AllOf?: IToken[];
  AnyOf?: IToken[];
  Any?: IToken[];
  Literal?: IToken[];
  Of?: IToken[];
  Colon?: IToken[];
  LBrace?: IToken[];
  groupItem?: (GroupItemCstNode)[];
  Comma?: IToken[];
  Stop?: IToken[];
  RBrace?: IToken[];
};

export interface GroupItemCstNode extends CstNode {
  name: "groupItem";
  children: GroupItemCstChildren;
}

export type GroupItemCstChildren = {
  ListMark?: IToken[];
  Name?: IToken[];
  StringLiteral?: IToken[];
  Colon?: IToken[];
  expression?: (ExpressionCstNode)[];
  Unless?: IToken[];
};

export interface AwardCstNode extends CstNode {
  name: "award";
  children: AwardCstChildren;
}

export type AwardCstChildren = {
  Once?: (IToken)[];
  Yearly?: (IToken)[];
  Award?: IToken[];
  Colon?: (IToken)[];
  Identifier?: IToken[];
  amount?: AmountCstNode[];
  tableAward?: TableAwardCstNode[];
  unset?: UnsetCstNode[];
  capWord?: CapWordCstNode[];
  modifier?: ModifierCstNode[];
};

export interface TableAwardCstNode extends CstNode {
  name: "tableAward";
  children: TableAwardCstChildren;
}

export type TableAwardCstChildren = {
  By?: IToken[];
  tableKeys?: TableKeysCstNode[];
  Award?: IToken[];
  UpTo?: IToken[];
  AtLeast?: IToken[];
  rows?: RowsCstNode[];
  Broken?: IToken[];
};

export interface AmountCstNode extends CstNode {
  name: "amount";
  children: AmountCstChildren;
}

export type AmountCstChildren = {
  UpTo?: IToken[];
  Max?: IToken[];
  LessEqual?: IToken[];
  AtLeast?: IToken[];
  Min?: IToken[];
  GreaterEqual?: IToken[];
  counted?: (CountedCstNode)[];
  unset?: UnsetCstNode[];
  None?: IToken[];
};

export interface UnsetCstNode extends CstNode {
  name: "unset";
  children: UnsetCstChildren;
}

export type UnsetCstChildren = {
  SetElsewhere?: IToken[];
  CaseByCase?: IToken[];
  NotStated?: IToken[];
  NotComputable?: IToken[];
  StringLiteral?: IToken[];
};

export interface CountedCstNode extends CstNode {
  name: "counted";
  children: CountedCstChildren;
}

export type CountedCstChildren = {
  counter?: (CounterCstNode)[];
  value?: (ValueCstNode)[];
};

export interface CounterCstNode extends CstNode {
  name: "counter";
  children: CounterCstChildren;
}

export type CounterCstChildren = {
  PerUnit?: IToken[];
  Per?: IToken[];
  operand?: OperandCstNode[];
};

export interface CapWordCstNode extends CstNode {
  name: "capWord";
  children: CapWordCstChildren;
}

export type CapWordCstChildren = {
  Comma?: IToken[];
  LessEqual?: IToken[];
  GreaterEqual?: IToken[];
  value?: ValueCstNode[];
  PerUnit?: IToken[];
};

export interface BoundCstNode extends CstNode {
  name: "bound";
  children: BoundCstChildren;
}

export type BoundCstChildren = {
  PerUnit?: (IToken)[];
  Max?: IToken[];
  Min?: IToken[];
  UpTo?: IToken[];
  AtLeast?: IToken[];
  value?: ValueCstNode[];
};

export interface ModifierCstNode extends CstNode {
  name: "modifier";
  children: ModifierCstChildren;
}

export type ModifierCstChildren = {
  Comma?: IToken[];
  bound?: BoundCstNode[];
  Once?: IToken[];
  Yearly?: IToken[];
  ForUpTo?: IToken[];
  Literal?: IToken[];
  As?: IToken[];
  StringLiteral?: IToken[];
  payees?: PayeesCstNode[];
  PaidFrom?: IToken[];
  funds?: FundsCstNode[];
  When?: IToken[];
  Unless?: IToken[];
  Colon?: IToken[];
  expression?: ExpressionCstNode[];
  unset?: UnsetCstNode[];
};

export interface FundsCstNode extends CstNode {
  name: "funds";
  children: FundsCstChildren;
}

export type FundsCstChildren = {
  Name?: (IToken)[];
  Or?: IToken[];
  Comma?: IToken[];
};

export interface PayeesCstNode extends CstNode {
  name: "payees";
  children: PayeesCstChildren;
}

export type PayeesCstChildren = {
  PaidTo?: IToken[];
  payee?: (PayeeCstNode)[];
  Comma?: IToken[];
};

export interface BlockCstNode extends CstNode {
  name: "block";
  children: BlockCstChildren;
}

export type BlockCstChildren = {
  LBrace?: IToken[];
  item?: (ItemCstNode)[];
  Stop?: IToken[];
  RBrace?: IToken[];
};

export interface NamesCstNode extends CstNode {
  name: "names";
  children: NamesCstChildren;
}

export type NamesCstChildren = {
  Name?: IToken[];
  Comma?: IToken[];
};

export interface RequiresCstNode extends CstNode {
  name: "requires";
  children: RequiresCstChildren;
}

export type RequiresCstChildren = {
  Requires?: IToken[];
  Colon?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface LettingCstNode extends CstNode {
  name: "letting";
  children: LettingCstChildren;
}

export type LettingCstChildren = {
  Let?: IToken[];
  Name?: IToken[];
  StringLiteral?: IToken[];
  Equal?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface StackCstNode extends CstNode {
  name: "stack";
  children: StackCstChildren;
}

export type StackCstChildren = {
  StackSum?: IToken[];
  StackHighest?: IToken[];
  StackExclusive?: IToken[];
  Colon?: IToken[];
  scope?: ScopeCstNode[];
};

export interface ScopeCstNode extends CstNode {
  name: "scope";
  children: ScopeCstChildren;
}

export type ScopeCstChildren = {
  All?: IToken[];
  reference?: (ReferenceCstNode)[];
  Comma?: IToken[];
  Broken?: IToken[];
};

export interface FundingCstNode extends CstNode {
  name: "funding";
  children: FundingCstChildren;
}

export type FundingCstChildren = {
  Funding?: IToken[];
  Colon?: IToken[];
  funds?: FundsCstNode[];
};

export interface ResponsibleCstNode extends CstNode {
  name: "responsible";
  children: ResponsibleCstChildren;
}

export type ResponsibleCstChildren = {
  Responsible?: IToken[];
  Colon?: IToken[];
  names?: NamesCstNode[];
};

export interface ReadingCstNode extends CstNode {
  name: "reading";
  children: ReadingCstChildren;
}

export type ReadingCstChildren = {
  Reading?: IToken[];
  Colon?: IToken[];
  StringLiteral?: (IToken)[];
  DecidedBy?: IToken[];
  DecidedOn?: IToken[];
  Literal?: IToken[];
};

export interface QuotationCstNode extends CstNode {
  name: "quotation";
  children: QuotationCstChildren;
}

export type QuotationCstChildren = {
  Quotation?: IToken[];
  Colon?: IToken[];
  StringLiteral?: IToken[];
};

export interface GuardedCstNode extends CstNode {
  name: "guarded";
  children: GuardedCstChildren;
}

export type GuardedCstChildren = {
  If?: IToken[];
  expression?: ExpressionCstNode[];
  De?: IToken[];
  consequence?: ConsequenceCstNode[];
};

export interface OtherwiseCstNode extends CstNode {
  name: "otherwise";
  children: OtherwiseCstChildren;
}

export type OtherwiseCstChildren = {
  Otherwise?: IToken[];
  consequence?: ConsequenceCstNode[];
};

export interface ConsequenceCstNode extends CstNode {
  name: "consequence";
  children: ConsequenceCstChildren;
}

export type ConsequenceCstChildren = {
  Comma?: IToken[];
  Colon?: IToken[];
  block?: BlockCstNode[];
  item?: ItemCstNode[];
};

export interface BarCstNode extends CstNode {
  name: "bar";
  children: BarCstChildren;
}

export type BarCstChildren = {
  Bar?: IToken[];
  scope?: ScopeCstNode[];
  proviso?: ProvisoCstNode[];
};

export interface NoteCstNode extends CstNode {
  name: "note";
  children: NoteCstChildren;
}

export type NoteCstChildren = {
  Promise?: IToken[];
  Duty?: IToken[];
  Benefit?: IToken[];
  Colon?: IToken[];
  StringLiteral?: IToken[];
  proviso?: ProvisoCstNode[];
};

export interface ProvisoCstNode extends CstNode {
  name: "proviso";
  children: ProvisoCstChildren;
}

export type ProvisoCstChildren = {
  Comma?: IToken[];
  When?: IToken[];
  Unless?: IToken[];
  Colon?: IToken[];
  expression?: ExpressionCstNode[];
};

export interface PolicyCstNode extends CstNode {
  name: "policy";
  children: PolicyCstChildren;
}

export type PolicyCstChildren = {
  Policy?: IToken[];
  Name?: IToken[];
  StringLiteral?: IToken[];
  LBrace?: IToken[];
  policyField?: (PolicyFieldCstNode)[];
  Stop?: IToken[];
  RBrace?: IToken[];
};

export interface PolicyFieldCstNode extends CstNode {
  name: "policyField";
  children: PolicyFieldCstChildren;
}

export type PolicyFieldCstChildren = {
  textField?: TextFieldCstNode[];
  dateField?: DateFieldCstNode[];
  rounding?: RoundingCstNode[];
  requires?: RequiresCstNode[];
  reading?: ReadingCstNode[];
  Broken?: IToken[];
};

export interface TextFieldCstNode extends CstNode {
  name: "textField";
  children: TextFieldCstChildren;
}

export type TextFieldCstChildren = {
  Issuer?: IToken[];
  DocumentNumber?: IToken[];
  Basis?: IToken[];
  Repeals?: IToken[];
  Colon?: IToken[];
  StringLiteral?: IToken[];
  Comma?: IToken[];
};

export interface DateFieldCstNode extends CstNode {
  name: "dateField";
  children: DateFieldCstChildren;
}

export type DateFieldCstChildren = {
  Issued?: IToken[];
  EffectiveFrom?: IToken[];
  EffectiveTo?: IToken[];
  ValidFor?: IToken[];
  Colon?: IToken[];
  Literal?: IToken[];
};

export interface RoundingCstNode extends CstNode {
  name: "rounding";
  children: RoundingCstChildren;
}

export type RoundingCstChildren = {
  Rounding?: IToken[];
  Colon?: IToken[];
  HalfUp?: IToken[];
  RoundDown?: IToken[];
  To?: IToken[];
  Name?: IToken[];
};

export interface UseCstNode extends CstNode {
  name: "use";
  children: UseCstChildren;
}

export type UseCstChildren = {
  Use?: IToken[];
  StringLiteral?: IToken[];
  Comma?: IToken[];
};

export interface RegisterCstNode extends CstNode {
  name: "register";
  children: RegisterCstChildren;
}

export type RegisterCstChildren = {
  Fund?: IToken[];
  Party?: IToken[];
  Name?: IToken[];
  StringLiteral?: IToken[];
};

export interface EnumerationCstNode extends CstNode {
  name: "enumeration";
  children: EnumerationCstChildren;
}

export type EnumerationCstChildren = {
  Level?: IToken[];
  Kinds?: IToken[];
  Name?: IToken[];
  StringLiteral?: IToken[];
  LBrace?: IToken[];
  member?: (MemberCstNode)[];
  Greater?: IToken[];
  Comma?: IToken[];
  Stop?: IToken[];
  RBrace?: IToken[];
};

export interface MemberCstNode extends CstNode {
  name: "member";
  children: MemberCstChildren;
}

export type MemberCstChildren = {
  Name?: IToken[];
  StringLiteral?: IToken[];
};

export interface FactsCstNode extends CstNode {
  name: "facts";
  children: FactsCstChildren;
}

export type FactsCstChildren = {
  Facts?: IToken[];
  Name?: IToken[];
  StringLiteral?: IToken[];
  LBrace?: IToken[];
  fact?: (FactCstNode)[];
  Stop?: IToken[];
  Comma?: IToken[];
  RBrace?: IToken[];
};

export interface SingleFactCstNode extends CstNode {
  name: "singleFact";
  children: SingleFactCstChildren;
}

export type SingleFactCstChildren = {
  Fact?: IToken[];
  fact?: FactCstNode[];
};

export interface FactCstNode extends CstNode {
  name: "fact";
  children: FactCstChildren;
}

export type FactCstChildren = {
  Name?: IToken[];
  Comma?: IToken[];
  StringLiteral?: IToken[];
  Colon?: IToken[];
  type?: TypeCstNode[];
};

export interface TypeCstNode extends CstNode {
  name: "type";
  children: TypeCstChildren;
}

export type TypeCstChildren = {
  Name?: IToken[];
  Broken?: IToken[];
  unit?: UnitCstNode[];
  Optional?: IToken[];
  ByYear?: IToken[];
};

export interface UnitCstNode extends CstNode {
  name: "unit";
  children: UnitCstChildren;
}

export type UnitCstChildren = {
  Of?: IToken[];
  Name?: (IToken)[];
  LParen?: IToken[];
  Slash?: IToken[];
  MiddleDot?: IToken[];
  RParen?: IToken[];
};

export interface ClauseCstNode extends CstNode {
  name: "clause";
  children: ClauseCstChildren;
}

export type ClauseCstChildren = {
  Clause?: IToken[];
  Name?: IToken[];
  StringLiteral?: IToken[];
  clauseHead?: ClauseHeadCstNode[];
  block?: BlockCstNode[];
};

export interface ClauseHeadCstNode extends CstNode {
  name: "clauseHead";
  children: ClauseHeadCstChildren;
}

export type ClauseHeadCstChildren = {
  At?: IToken[];
  StringLiteral?: IToken[];
  For?: IToken[];
  names?: NamesCstNode[];
};

export interface ExampleCstNode extends CstNode {
  name: "example";
  children: ExampleCstChildren;
}

export type ExampleCstChildren = {
  Example?: IToken[];
  StringLiteral?: IToken[];
  exampleHead?: ExampleHeadCstNode[];
  LBrace?: IToken[];
  exampleLine?: (ExampleLineCstNode)[];
  Stop?: IToken[];
  RBrace?: IToken[];
};

export interface ExampleHeadCstNode extends CstNode {
  name: "exampleHead";
  children: ExampleHeadCstChildren;
}

export type ExampleHeadCstChildren = {
  For?: IToken[];
  Name?: IToken[];
  AsOf?: IToken[];
  Literal?: IToken[];
};

export interface ExampleLineCstNode extends CstNode {
  name: "exampleLine";
  children: ExampleLineCstChildren;
}

export type ExampleLineCstChildren = {
  Given?: IToken[];
  Colon?: (IToken)[];
  given?: GivenCstNode[];
  Comma?: (IToken)[];
  Expect?: IToken[];
  expectation?: ExpectationCstNode[];
  Broken?: IToken[];
};

export interface GivenCstNode extends CstNode {
  name: "given";
  children: GivenCstChildren;
}

export type GivenCstChildren = {
  HistoryComplete?: IToken[];
  Broken?: IToken[];
  year?: YearCstNode[];
  reference?: ReferenceCstNode[];
  index?: IndexCstNode[];
  Equal?: IToken[];
  Colon?: IToken[];
  value?: ValueCstNode[];
};

export interface ExpectationCstNode extends CstNode {
  name: "expectation";
  children: ExpectationCstChildren;
}

export type ExpectationCstChildren = {
  reference?: ReferenceCstNode[];
  Broken?: IToken[];
  Equal?: IToken[];
  Colon?: IToken[];
  Granted?: IToken[];
  NotGranted?: IToken[];
  Barred?: IToken[];
  Bar?: IToken[];
  Dropped?: IToken[];
  Unknown?: IToken[];
  amount?: AmountCstNode[];
};

export interface FileCstNode extends CstNode {
  name: "file";
  children: FileCstChildren;
}

export type FileCstChildren = {
  item?: (ItemCstNode)[];
  Stop?: IToken[];
};

export interface ItemCstNode extends CstNode {
  name: "item";
  children: ItemCstChildren;
}

export type ItemCstChildren = {
  policy?: PolicyCstNode[];
  use?: UseCstNode[];
  register?: RegisterCstNode[];
  enumeration?: EnumerationCstNode[];
  facts?: FactsCstNode[];
  singleFact?: SingleFactCstNode[];
  clause?: ClauseCstNode[];
  example?: ExampleCstNode[];
  requires?: RequiresCstNode[];
  letting?: LettingCstNode[];
  stack?: StackCstNode[];
  funding?: FundingCstNode[];
  responsible?: ResponsibleCstNode[];
  reading?: ReadingCstNode[];
  quotation?: QuotationCstNode[];
  Broken?: IToken[];
  Identifier?: IToken[];
  Colon?: IToken[];
  guarded?: GuardedCstNode[];
  otherwise?: OtherwiseCstNode[];
  bar?: BarCstNode[];
  note?: NoteCstNode[];
  award?: AwardCstNode[];
};
