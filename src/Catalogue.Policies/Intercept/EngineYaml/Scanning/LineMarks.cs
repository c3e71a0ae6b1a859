using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>What the characters at the cursor announce. All need four characters decoded.</summary>
internal static class LineMarks
{
    /// <summary>Three of a kind at the start of a line with nothing behind them: <c>---</c> or <c>...</c>.</summary>
    public static bool IsDocumentMark(Cursor cursor, int c) =>
        cursor.Column == 0
        && cursor.Current == c
        && cursor.Ahead(1) == c
        && cursor.Ahead(2) == c
        && CharacterKinds.IsBlankOrEnd(cursor.Ahead(3));

    public static bool IsAnyDocumentMark(Cursor cursor) => IsDocumentMark(cursor, '-') || IsDocumentMark(cursor, '.');

    /// <summary>Text without quotes begins with anything but an indicator; some indicators count only before a blank.</summary>
    public static bool BeginsPlainScalar(Cursor cursor, bool inFlow) => cursor.Current switch
    {
        '-' => !CharacterKinds.IsBlank(cursor.Ahead(1)),
        '?' or ':' => !inFlow && !CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)),
        ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        var c => !CharacterKinds.IsBlankOrEnd(c),
    };
}
