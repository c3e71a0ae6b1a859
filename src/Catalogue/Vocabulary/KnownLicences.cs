namespace Catalogue.Vocabulary;

/// <summary>Where licences can be read. Source: https://spdx.org/licenses/</summary>
public static class KnownLicences
{
    private static readonly Dictionary<string, string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0-1.0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["CC-BY-4.0"] = "https://creativecommons.org/licenses/by/4.0/",
        ["CC-BY-SA-4.0"] = "https://creativecommons.org/licenses/by-sa/4.0/",
        ["CC-BY-NC-4.0"] = "https://creativecommons.org/licenses/by-nc/4.0/",
        ["CC-BY-NC-SA-4.0"] = "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        ["CC-BY-ND-4.0"] = "https://creativecommons.org/licenses/by-nd/4.0/",
        ["ODbL-1.0"] = "https://opendatacommons.org/licenses/odbl/1-0/",
        ["ODC-By-1.0"] = "https://opendatacommons.org/licenses/by/1-0/",
        ["PDDL-1.0"] = "https://opendatacommons.org/licenses/pddl/1-0/",
        ["MIT"] = "https://opensource.org/license/mit",
        ["Apache-2.0"] = "https://www.apache.org/licenses/LICENSE-2.0",
    };

    /// <summary>The address of a licence; null for an identifier that we do not know, which is printed as it is.</summary>
    public static string? Address(string identifier) => Addresses.GetValueOrDefault(identifier);
}
