namespace Ventanilla.Domain.Common;

/// <summary>What kind of refusal it is; the edges choose a status and a page by it.</summary>
public enum FailureKind { Invalid, Refused, NotFound, Conflict, TooMany, Forbidden }

/// <summary>A refusal as a value. <c>Code</c> is stable (<c>room.snake_case</c>) and its text lives in the resource files.</summary>
/// <param name="Field">The property of the message that the text belongs beside, or null for the whole form.</param>
public sealed record Failure(FailureKind Kind, string Code, string? Field = null)
{
    /// <summary>Values that the text names, in its order ({0}, {1} …).</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];
}

/// <summary>What every answer of a message has in common, so that a pipeline can refuse without reflection.</summary>
public interface IResult<TSelf> where TSelf : IResult<TSelf>
{
    IReadOnlyList<Failure> Failures { get; }
    bool Succeeded => Failures.Count == 0;
    static abstract TSelf Failed(IReadOnlyList<Failure> failures);
}

/// <summary>Done, or refused with reasons.</summary>
public sealed record Result(IReadOnlyList<Failure> Failures) : IResult<Result>
{
    public static readonly Result Done = new([]);
    public bool Succeeded => Failures.Count == 0;

    /// <summary>What comes next, unless this was refused.</summary>
    public Result Then(Func<Result> next) => Succeeded ? next() : this;

    /// <summary>A value, unless this was refused.</summary>
    public Result<T> With<T>(T value) => Succeeded ? value : Result<T>.Failed(Failures);

    public static Result Failed(IReadOnlyList<Failure> failures) => new(failures);
    public static implicit operator Result(Failure failure) => new([failure]);
}

/// <summary>A value, or refused with reasons. <c>Value</c> of a refusal is a bug and throws.</summary>
public sealed record Result<T> : IResult<Result<T>>
{
    private readonly T? _value;
    private Result(T? value, IReadOnlyList<Failure> failures) => (_value, Failures) = (value, failures);

    public IReadOnlyList<Failure> Failures { get; }
    public bool Succeeded => Failures.Count == 0;
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"Refused: {Failures[0].Code}");

    /// <summary>Never the value: it may be anybody's.</summary>
    public override string ToString() => Succeeded ? "Done" : $"Refused: {string.Join(", ", Failures.Select(f => f.Code))}";

    public static Result<T> Failed(IReadOnlyList<Failure> failures) => new(default, failures);
    public static implicit operator Result<T>(T value) => new(value, []);
    public static implicit operator Result<T>(Failure failure) => new(default, [failure]);
}
