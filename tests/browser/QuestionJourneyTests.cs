namespace KnowledgeBase.Browser.Tests;

/// <summary>On SQLite.</summary>
public sealed class QuestionJourneyTests(DemoRunningServer server) : QuestionJourney(server), IClassFixture<DemoRunningServer>
{
    [BrowserFact]
    public Task From_a_question_to_an_answer_that_search_finds_under_five_accounts() => FromAQuestionToAnAnswerThatSearchFinds();
}
