namespace Catalogue.Policies.Intercept.Re2;

/// <summary>Why a pattern was refused: the engine's words, and the part of the pattern that they are about.</summary>
internal sealed record Re2Error(string Code, string Expression)
{
    public const string InternalError = "regexp/syntax: internal error";
    public const string InvalidCharacterRange = "invalid character class range";
    public const string InvalidEscape = "invalid escape sequence";
    public const string InvalidNamedCapture = "invalid named capture";
    public const string InvalidPerlSyntax = "invalid or unsupported Perl syntax";
    public const string InvalidRepeatOperator = "invalid nested repetition operator";
    public const string InvalidRepeatCount = "invalid repeat count";
    public const string MissingBracket = "missing closing ]";
    public const string MissingParenthesis = "missing closing )";
    public const string MissingRepeatArgument = "missing argument to repetition operator";
    public const string TrailingBackslash = "trailing backslash at end of expression";
    public const string UnexpectedParenthesis = "unexpected )";
    public const string NestingDepth = "expression nests too deeply";

    public override string ToString() => $"error parsing regexp: {Code}: `{Expression}`";
}

/// <summary>Carries an error out of the parser; never leaves this folder.</summary>
internal sealed class Re2Exception(string code, string expression) : Exception(code)
{
    public Re2Error Error { get; } = new(code, expression);
}
