namespace Ventanilla.Domain.People;

public static class PersonFailures
{
    public static readonly Failure TooManyLookUps = new(FailureKind.TooMany, "people.too_many_look_ups");
    public static readonly Failure NotFound = new(FailureKind.NotFound, "people.not_found");
    public static readonly Failure NothingToReveal = new(FailureKind.NotFound, "people.nothing_to_reveal");
    public static readonly Failure AskedOfPeople = new(FailureKind.Forbidden, "people.asked_of_people");
}
