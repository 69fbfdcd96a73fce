namespace R1CI.Sdk.Fuzzing.Generation;

/// <summary>The rules of CPython 3.11's grammar that a script can use, by their names there; some are split by alternative.</summary>
/// <remarks>
/// Left out: the start rules of other modes (interactive, eval, func_type, fstring, type_expressions), type comments, look-ahead rules and the
/// rules that only make error messages.
/// </remarks>
internal enum GrammarRule
{
    // Statements.
    File, Statements, SimpleStmts, SimpleStmtsOnOneLine, CompoundStmt, Block, BlockOnOneLine,
    AssignmentAnnotatedName, AssignmentAnnotatedTarget, AssignmentAnnotationOnly, AssignmentChained, AssignmentYield, AnnotatedRhs,
    AugassignAdd, AugassignSub, AugassignMul, AugassignMatMul, AugassignDiv, AugassignMod, AugassignAnd, AugassignOr, AugassignXor,
    AugassignShl, AugassignShr, AugassignPow, AugassignFloorDiv,
    ReturnStmt, RaiseStmt, RaiseFrom, RaiseBare, GlobalStmt, NonlocalStmt, DelStmt, YieldStmt, AssertStmt, PassStmt, BreakStmt, ContinueStmt,
    ImportName, ImportDotted, ImportFrom, ImportFromAs, ImportFromParenthesized, ImportFromStar, DottedAsName, DottedName,
    Decorators, ClassDef, ClassDefKeywords, FunctionDef, FunctionDefAsync, FunctionDefReturns,
    SlashNoDefault, SlashWithDefault, ParamNoDefault, ParamWithDefault, StarEtcArgs, StarEtcBare, Kwds, ParamAnnotation, ParamStarAnnotation, Default,
    IfStmt, ElifStmt, ElseBlock, WhileStmt, WhileElse, ForStmt, ForElse, ForAsync, ForStarTargets,
    WithStmt, WithStmtParenthesized, WithStmtSeveral, WithAsync, WithItemTarget, WithItemPlain,
    TryFinally, TryExcept, TryExceptStar, ExceptBlock, ExceptBlockAs, ExceptBlockTuple, ExceptBlockBare, ExceptElse, FinallyBlock,
    MatchStmt, SubjectExprStar, SubjectExpr, CaseBlock, Guard,
    PatternsOpen, AsPattern, OrPattern, LiteralNumber, LiteralComplex, LiteralStrings, LiteralNone, LiteralTrue, LiteralFalse, SignedNumber,
    CapturePattern, WildcardPattern, ValuePattern, GroupPattern, SequenceList, SequenceTuple, StarPattern, StarPatternWildcard,
    MappingPattern, MappingEmpty, DoubleStarPattern, KeyValueAttr, ClassPatternEmpty, ClassPatternPositional, ClassPatternKeyword, ClassPatternBoth,

    // Expressions.
    StarExpressions, StarExpression, StarNamedExpression, AssignmentExpression, ConditionalExpression, Disjunction, Conjunction, Inversion,
    Comparison, ComparisonChained, Eq, Noteq, Lte, Lt, Gte, Gt, Notin, In, Isnot, Is,
    BitwiseOr, BitwiseXor, BitwiseAnd, ShiftLeft, ShiftRight, SumAdd, SumSub, TermMul, TermDiv, TermFloorDiv, TermMod, TermMatMul,
    FactorPlus, FactorMinus, FactorInvert, Power, AwaitPrimary, PrimaryAttribute, PrimaryCall, PrimaryGenexp, PrimarySubscript,
    SlicesSeveral, SlicesStarred, SliceFull, SliceStep, SliceIndex, AtomName, AtomTrue, AtomFalse, AtomNone, AtomNumber, AtomEllipsis,
    Strings, StringsConcatenated, StringsRaw, StringsTriple, StringsBytes, FString, FStringConversion, FStringSpec, FStringNestedSpec, FStringDebug,
    Group, GroupYield, YieldExpr, YieldFrom, Lambdef, LambdaSlash, LambdaSlashDefault, LambdaParam, LambdaParamDefault, LambdaStarArgs, LambdaStarBare,
    LambdaKwds, List, Tuple, TupleEmpty, TupleOne, Set, Dict, DictEmpty, DoubleStarredKvpair, Kvpair,
    ForIfClause, ForIfClauses, ForIfClauseAsync, ForIfCondition, Listcomp, Setcomp, Genexp, Dictcomp,
    Args, Kwargs, ArgStarred, KwargOrStarred, KwargOrDoubleStarred, ArgAssignmentExpression, TrailingComma,

    // Targets.
    StarTargets, StarTargetsList, StarTargetsTuple, StarTarget, TargetAttribute, TargetSubscript, TargetSlice, StarAtomGroup, SingleTargetGroup,
    DelName, DelAttribute, DelSubscript, DelSlice, DelTuple, DelList, DelGroup,
}
