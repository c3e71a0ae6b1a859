using Catalogue.Model;
using Catalogue.Pages.Texts;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Tools;

/// <summary>The standard questions, answered for one tool, and then the descriptor's own.</summary>
/// <param name="Answers">The same in Markdown, for machines.</param>
internal sealed record QuestionRows(IReadOnlyList<QuestionRow> Rows, IReadOnlyList<(string Question, string Answer)> Answers)
{
    public static QuestionRows Create(Site site, ToolPhrases phrases, Tool tool)
    {
        var answers = new List<(string Question, string Answer)>(site.Tables.Questions.Count + tool.Descriptor.Faq.Count);
        foreach (var question in site.Tables.Questions)
        {
            foreach (var answer in question.Answers)
            {
                if (phrases.Holds(answer.When))
                {
                    answers.Add((phrases.Text(question.Question), phrases.Markdown(answer.Text)));
                    break;
                }
            }
        }

        foreach (var own in tool.Descriptor.Faq)
        {
            answers.Add((VisibleText.Of(own.Question), own.Answer));
        }

        return new QuestionRows(answers.ConvertAll(pair => new QuestionRow(pair.Question, new ProseHtml(pair.Answer))), answers);
    }
}
