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
        var most = site.Tables.Questions.Count + tool.Descriptor.Faq.Count;
        var rows = new List<QuestionRow>(most);
        var plain = new List<(string, string)>(most);
        foreach (var question in site.Tables.Questions)
        {
            foreach (var answer in question.Answers)
            {
                if (phrases.Holds(answer.When))
                {
                    var (html, words) = phrases.BlocksAndWords(answer.Text);
                    Add(phrases.Text(question.Question), html, words);
                    break;
                }
            }
        }

        foreach (var own in tool.Descriptor.Faq)
        {
            Add(VisibleText.Of(own.Question), ProseRenderer.Blocks(own.Answer), ProseRenderer.PlainText(own.Answer));
        }

        return new QuestionRows(rows, plain);

        void Add(string question, string html, string words)
        {
            rows.Add(new QuestionRow(question, html));
            plain.Add((question, words));
        }
    }
}
