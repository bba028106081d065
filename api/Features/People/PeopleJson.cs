using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Sessions as JSON, compiled ahead; the settings are those of the search.</summary>
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(RefreshBody))]
[JsonSerializable(typeof(PasswordBody))]
[JsonSerializable(typeof(SessionTokens))]
[JsonSerializable(typeof(SessionResponse))]
internal sealed partial class PeopleJson : JsonSerializerContext;
