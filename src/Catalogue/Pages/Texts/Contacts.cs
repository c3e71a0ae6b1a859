using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Plan;

namespace Catalogue.Pages.Texts;

/// <summary>How a reader reports a rating or writes to the publisher, as <c>site.json</c> allows.</summary>
public static class Contacts
{
    public static ContactView Of(Server? server, PageContext context)
    {
        var settings = context.Site.Settings;
        return new ContactView(
            settings.Contact?.Endpoint,
            settings.Contact?.Mail,
            settings.Contact?.Endpoint is null ? null : context.Absolute(Routes.Sent) ?? context.Href(Routes.Sent),
            settings.EditLink is { } edit && server is not null ? $"{edit}/{server.Descriptor.Location.File}" : null,
            settings.Repository is { } repository ? $"{repository}/issues/new" : null);
    }
}
