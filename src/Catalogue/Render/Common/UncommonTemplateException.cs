namespace Catalogue.Render.Common;

/// <summary>
/// A template is written, or asks for something, as templates rarely do. No mistake yet: whoever catches it leaves the
/// page to the template engine, which knows all of the language and says what is wrong, if anything is.
/// </summary>
internal sealed class UncommonTemplateException(string what) : Exception(what);
