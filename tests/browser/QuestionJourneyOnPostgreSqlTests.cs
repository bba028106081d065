namespace KnowledgeBase.Browser.Tests;

/// <summary>On PostgreSQL.</summary>
public sealed class QuestionJourneyOnPostgreSqlTests(PostgreSqlRunningServer server) : QuestionJourney(server), IClassFixture<PostgreSqlRunningServer>
{
    [PostgreSqlFact]
    public Task From_a_question_to_an_answer_that_search_finds_under_five_accounts() => FromAQuestionToAnAnswerThatSearchFinds();
}
