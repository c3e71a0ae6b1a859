namespace Catalogue.Import.Live;

/// <summary>How long a live server may take, and how much it may say.</summary>
public sealed record Limits(TimeSpan Time)
{
    /// <summary>The bytes of all that a server sends.</summary>
    public int Bytes { get; init; } = Json.JsonTree.MaximumBytes;

    /// <summary>The pages of its list.</summary>
    public int Pages { get; init; } = 200;
}

/// <summary>A live server that gave no list.</summary>
public sealed class LiveServerException(string message, Exception? inner = null) : Exception(message, inner);
