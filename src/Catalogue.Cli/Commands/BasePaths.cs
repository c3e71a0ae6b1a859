namespace Catalogue.Cli.Commands;

/// <summary>The form of a base path: it stands in every link, so nothing may hide in it.</summary>
internal static class BasePaths
{
    public static bool IsValid(string path) =>
        path.StartsWith('/')
        && path.EndsWith('/')
        && !path.Contains("//", StringComparison.Ordinal)
        && !path.Contains("..", StringComparison.Ordinal)
        && path.AsSpan().IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~") < 0;
}
