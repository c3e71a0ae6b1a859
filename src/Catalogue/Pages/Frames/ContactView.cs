namespace Catalogue.Pages.Frames;

/// <summary>How to write to the publisher. At most one of endpoint and mail is set.</summary>
public sealed record ContactView(string? Endpoint, string? Mail, string? SentUrl, string? EditHref, string? ReportHref)
{
    public bool IsPresent => Endpoint is not null || Mail is not null || EditHref is not null || ReportHref is not null;
}
