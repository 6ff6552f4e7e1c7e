namespace Ventanilla.Domain.People;

public static class PersonFailures
{
    public static readonly Failure TooManyLookUps = new(FailureKind.TooMany, "people.too_many_look_ups");
}
