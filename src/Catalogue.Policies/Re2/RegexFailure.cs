namespace Catalogue.Policies.Re2;

/// <summary>An expression that is none, in the engine's words. Thrown and caught inside the checker alone.</summary>
internal sealed class RegexFailure : Exception
{
    public RegexFailure()
    {
    }

    public RegexFailure(string message)
        : base(message)
    {
    }

    public RegexFailure(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure with its kind and the piece of the expression that shows it.</summary>
    public static RegexFailure Of(string kind, string piece) => new($"error parsing regexp: {kind}: `{piece}`");

    public static RegexFailure InvalidEscape(string piece) => Of("invalid escape sequence", piece);

    public static RegexFailure InvalidRange(string piece) => Of("invalid character class range", piece);

    public static RegexFailure InvalidCount(string piece) => Of("invalid repeat count", piece);
}
