using System.Linq.Expressions;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Until when whoever mistyped too often rests, as the database finds it by the count that the same statement raises.</summary>
internal static class Rests
{
    /// <param name="right">Who is in, and rests no more.</param>
    public static Expression<Func<T, DateTimeOffset?>> After<T>(Lockout lockout, Guid right, DateTimeOffset now)
    {
        var row = Expression.Parameter(typeof(T), "x");
        Expression until = Expression.Constant(null, typeof(DateTimeOffset?));
        foreach (var step in lockout.Steps)
            until = Expression.Condition(
                Expression.GreaterThanOrEqual(Expression.Property(row, nameof(Account.FailedSignIns)), Value(step - 1)),
                Value(lockout.Until(step, now)), until);
        var isRight = Expression.Equal(Expression.Property(row, nameof(Account.Id)), Value(right));
        return Expression.Lambda<Func<T, DateTimeOffset?>>(
            Expression.Condition(isRight, Expression.Constant(null, typeof(DateTimeOffset?)), until), row);
    }

    /// <summary>A parameter of the statement, not a part of its text.</summary>
    private static MemberExpression Value<T>(T value) => Expression.Field(Expression.Constant(new Held<T>(value)), nameof(Held<>.Value));

    private sealed class Held<T>(T value)
    {
        public readonly T Value = value;
    }
}
