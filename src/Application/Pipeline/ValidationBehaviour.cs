namespace Ventanilla.Application.Pipeline;

/// <summary>The shape of a message, before anything is loaded. Error codes are failure codes; their texts are in the resource files.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse> where TRequest : IRequest<TResponse> where TResponse : IResult<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        Failure[] failures = [.. validators.SelectMany(v => v.Refusals(request))];
        return failures.Length > 0 ? Task.FromResult(TResponse.Failed(failures)) : next();
    }
}

internal static class ValidatorExtensions
{
    public static IEnumerable<Failure> Refusals<T>(this IValidator<T> validator, T judged) => validator.Validate(judged).Errors
        .Select(e => new Failure(FailureKind.Invalid, e.ErrorCode, FieldOf(e.PropertyName)) { Arguments = e.CustomState as object[] ?? [] });

    // A form knows its fields by their own names, also where the message groups them.
    private static string FieldOf(string path) => path[(path.LastIndexOf('.') + 1)..];
}
