namespace Catalogue.Policies.Re2;

/// <summary>An expression is beyond one of the engine's limits, in its words.</summary>
internal sealed class RegexTooLarge : Exception
{
    public RegexTooLarge()
    {
    }

    public RegexTooLarge(string message)
        : base(message)
    {
    }

    public RegexTooLarge(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
