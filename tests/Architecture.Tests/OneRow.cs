using System.Linq.Expressions;
using System.Reflection;
using Ardalis.Specification;
using Ventanilla.Application.Common;

namespace Ventanilla.Architecture.Tests;

/// <summary>A table of one row in memory, so that a statement of the application can be driven like a verb.</summary>
internal sealed class OneRow<T>(T row) : IRepository<T> where T : class
{
    public Task<int> ChangeWhere(Specification<T> which, Action<IChanges<T>> changes, CancellationToken stop)
    {
        if (!Satisfies(which))
            return Task.FromResult(0);
        changes(new Changes(row));
        return Task.FromResult(1);
    }

    public Task<int> ChangeWhere(Specification<T> which, Specification<T> provided, Action<IChanges<T>> changes, CancellationToken stop) =>
        Satisfies(provided) ? ChangeWhere(which, changes, stop) : Task.FromResult(0);

    public Task<int> ChangeWhere<TOther>(
        Specification<T> which, Specification<T> provided, Specification<TOther> unless, Action<IChanges<T>> changes, CancellationToken stop) where TOther : class =>
        ChangeWhere(which, provided, changes, stop);

    private bool Satisfies(Specification<T> which) =>
        which.WhereExpressions.All(w => ((Expression<Func<T, bool>>)new BytesByValue().Visit(w.Filter)).Compile()(row));

    /// <summary>A database compares bytes, not where they lie.</summary>
    private sealed class BytesByValue : ExpressionVisitor
    {
        private static readonly MethodInfo Same = typeof(BytesByValue).GetMethod(nameof(AreSame), BindingFlags.Static | BindingFlags.NonPublic)!;

        protected override Expression VisitBinary(BinaryExpression node) => node.NodeType == ExpressionType.Equal && node.Left.Type == typeof(byte[])
            ? Expression.Call(Same, node.Left, node.Right) : base.VisitBinary(node);

        private static bool AreSame(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
    }

    public Task<T?> Find(Specification<T> which, CancellationToken stop) => throw new NotSupportedException();
    public Task<T?> Take(Specification<T> which, CancellationToken stop) => throw new NotSupportedException();

    public Task<T?> TakeOwnerOf<TOwned>(Specification<TOwned> owned, Expression<Func<TOwned, Guid>> ownerId, CancellationToken stop) where TOwned : class =>
        throw new NotSupportedException();

    public Task<TTaken?> Take<TTaken>(Specification<T> which, Func<IQueryable<T>, IQueryable<TTaken>> with, CancellationToken stop) where TTaken : class =>
        throw new NotSupportedException();

    public Task<TTaken?> TakeOwnerOf<TOwned, TTaken>(
        Specification<TOwned> owned, Expression<Func<TOwned, Guid>> ownerId, Func<IQueryable<T>, IQueryable<TTaken>> with, CancellationToken stop)
        where TOwned : class where TTaken : class => throw new NotSupportedException();

    public Task<T> Get(Guid id, CancellationToken stop) => throw new NotSupportedException();
    public Task<IReadOnlyList<T>> List(Specification<T> which, CancellationToken stop) => throw new NotSupportedException();
    public Task<IReadOnlyList<TResult>> List<TResult>(Specification<T, TResult> which, CancellationToken stop) => throw new NotSupportedException();
    public Task<int> Count(Specification<T> which, CancellationToken stop) => throw new NotSupportedException();
    public void Add(T added) => throw new NotSupportedException();
    public Task<int> DeleteWhere(Specification<T> which, CancellationToken stop) => throw new NotSupportedException();

    private sealed class Changes(T row) : IChanges<T>
    {
        public IChanges<T> Set<TValue>(Expression<Func<T, TValue>> property, Expression<Func<T, TValue>> value)
        {
            ((PropertyInfo)((MemberExpression)property.Body).Member).SetValue(row, value.Compile()(row));
            return this;
        }
    }
}
