using System.Globalization;
using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Scans <c>%YAML 1.1</c> and <c>%TAG !handle! prefix</c>, with the rest of their line.</summary>
internal sealed class DirectiveScanner(Cursor cursor)
{
    private const int LongestNumber = 2;

    private readonly Place start = cursor.Place;

    public Token Scan()
    {
        cursor.Step();
        var token = ScanName() switch
        {
            "YAML" => ScanVersion(),
            "TAG" => ScanTag(),
            _ => throw Failure("found unknown directive name"),
        };
        SkipRestOfLine();
        return token;
    }

    private string ScanName()
    {
        var name = AnchorScanner.ReadWord(cursor);
        if (name.Length == 0)
        {
            throw Failure("could not find expected directive name");
        }

        return CharacterKinds.IsBlankOrEnd(cursor.Current) ? name : throw Failure("found unexpected non-alphabetical character");
    }

    private Token ScanVersion()
    {
        SkipBlanks();
        var major = ScanNumber();
        if (cursor.Current != '.')
        {
            throw Failure("did not find expected digit or '.' character");
        }

        cursor.Step();
        var minor = ScanNumber();
        return new Token(
            TokenKind.VersionDirective, start, cursor.Place, string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}"));
    }

    private int ScanNumber()
    {
        var value = 0;
        var length = 0;
        cursor.Need(1);
        for (; CharacterKinds.IsDigit(cursor.Current); cursor.Need(1))
        {
            if (++length > LongestNumber)
            {
                throw Failure("found extremely long version number");
            }

            value = (value * 10) + cursor.Current - '0';
            cursor.Step();
        }

        return length == 0 ? throw Failure("did not find expected version number") : value;
    }

    private Token ScanTag()
    {
        SkipBlanks();
        var scanner = new TagScanner(cursor, start);
        var handle = scanner.ScanHandle(mustBeClosed: true);
        cursor.Need(1);
        if (!CharacterKinds.IsBlank(cursor.Current))
        {
            throw Failure("did not find expected whitespace");
        }

        SkipBlanks();
        var prefix = scanner.ScanUri("");
        cursor.Need(1);
        return CharacterKinds.IsBlankOrEnd(cursor.Current)
            ? new Token(TokenKind.TagDirective, start, cursor.Place, handle, prefix)
            : throw Failure("did not find expected whitespace or line break");
    }

    private void SkipRestOfLine()
    {
        SkipBlanks();
        if (cursor.Current == '#')
        {
            while (!CharacterKinds.IsBreakOrEnd(cursor.Current))
            {
                cursor.Step();
                cursor.Need(1);
            }
        }

        if (!CharacterKinds.IsBreakOrEnd(cursor.Current))
        {
            throw Failure("did not find expected comment or line break");
        }

        if (cursor.Current != 0)
        {
            cursor.Need(2);
            cursor.StepLine();
        }
    }

    private void SkipBlanks()
    {
        cursor.Need(1);
        while (CharacterKinds.IsBlank(cursor.Current))
        {
            cursor.Step();
            cursor.Need(1);
        }
    }

    private YamlFailure Failure(string words) => YamlFailure.Scanning(start, cursor.Place, words);
}
