namespace Catalogue.Vocabulary;

/// <summary>The four levels that people read. The sum behind them runs from 1 to 5.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
    Critical,
}

/// <summary>The words and bounds of risk levels.</summary>
public static class RiskLevels
{
    /// <summary>The largest sum; what is above counts as this.</summary>
    public const int Highest = 5;

    /// <summary>From the worst to the mildest, the order in which pages list them.</summary>
    public static readonly IReadOnlyList<RiskLevel> WorstFirst = [RiskLevel.Critical, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low];

    /// <summary>1 is low, 2 medium, 3 and 4 high, 5 critical.</summary>
    public static RiskLevel FromSum(int sum) => sum switch
    {
        <= 1 => RiskLevel.Low,
        2 => RiskLevel.Medium,
        3 or 4 => RiskLevel.High,
        _ => RiskLevel.Critical,
    };

    /// <summary>The word in routes, on the command line and in data.</summary>
    public static string Id(this RiskLevel level) => level switch
    {
        RiskLevel.Low => "low",
        RiskLevel.Medium => "medium",
        RiskLevel.High => "high",
        _ => "critical",
    };
}
