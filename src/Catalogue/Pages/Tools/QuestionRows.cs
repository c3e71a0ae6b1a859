using Catalogue.Model;
using Catalogue.Pages.Texts;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Tools;

/// <summary>The standard questions, answered for one tool, and then the descriptor's own.</summary>
/// <param name="Plain">The same as plain text, for machines.</param>
internal sealed record QuestionRows(IReadOnlyList<QuestionRow> Rows, IReadOnlyList<(string Question, string Answer)> Plain)
{
    public static QuestionRows Create(Site site, ToolPhrases phrases, Tool tool)
    {
        var rows = new List<QuestionRow>();
        var plain = new List<(string, string)>();
        foreach (var question in site.Tables.Questions)
        {
            if (question.Answers.FirstOrDefault(answer => phrases.Holds(answer.When)) is { } answer)
            {
                Add(phrases.Text(question.Question), phrases.Markdown(answer.Text));
            }
        }

        foreach (var own in tool.Descriptor.Faq)
        {
            Add(VisibleText.Of(own.Question), own.Answer);
        }

        return new QuestionRows(rows, plain);

        void Add(string question, string answer)
        {
            rows.Add(new QuestionRow(question, ProseRenderer.Blocks(answer)));
            plain.Add((question, ProseRenderer.PlainText(answer)));
        }
    }
}
