using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Something that happened in a run, in order.</summary>
/// <param name="Turn">The index of the turn it happened in, from 0.</param>
public abstract record AgentEvent(int Turn);

/// <summary>The model wrote a piece of text: usually one token, code included.</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Text">The piece, never empty; pieces join without separators.</param>
public sealed record TokenEvent(int Turn, string Text) : AgentEvent(Turn);

/// <summary>A fence closed, and the host is about to be asked whether the code may run (<see cref="R1AgentOptions.ApproveCode"/>).</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Call">The call; it has neither approval nor result yet.</param>
public sealed record ApprovalRequestedEvent(int Turn, CodeCall Call) : AgentEvent(Turn);

/// <summary>A fence closed and its code is about to run. Not sent for code that is refused.</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Call">The call; it has no result yet.</param>
public sealed record CodeStartedEvent(int Turn, CodeCall Call) : AgentEvent(Turn);

/// <summary>The running code printed something.</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="CallId">The call's name.</param>
/// <param name="Text">Guest text as it is: clean control characters before a terminal shows it. Pieces join without separators.</param>
public sealed record CodeOutputEvent(int Turn, string CallId, string Text) : AgentEvent(Turn);

/// <summary>The code ended, or was refused.</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Call">The call with its result.</param>
public sealed record CodeFinishedEvent(int Turn, CodeCall Call) : AgentEvent(Turn);

/// <summary>The runtime is about to show the model something: a result, a correction or the request for a self-check.</summary>
/// <param name="Turn">The index of the turn it follows.</param>
/// <param name="Observation">The text and what it is about.</param>
public sealed record ObservationEvent(int Turn, Observation Observation) : AgentEvent(Turn);

/// <summary>One try to verify the proposed answer has its verdict.</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Attempt">The verdict and what it rests on.</param>
public sealed record SelfCheckEvent(int Turn, SelfCheckAttempt Attempt) : AgentEvent(Turn);

/// <summary>The final answer, sent at most once.</summary>
/// <param name="Turn">The index of the turn.</param>
/// <param name="Answer">The answer, trimmed.</param>
public sealed record AnswerEvent(int Turn, string Answer) : AgentEvent(Turn);

/// <summary>The run ended; always the last event, except that a cancelled run ends with an exception.</summary>
/// <param name="Turn">The index of the last turn; -1 when there was none.</param>
/// <param name="Trajectory">What happened.</param>
public sealed record StoppedEvent(int Turn, Trajectory Trajectory) : AgentEvent(Turn);
