using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>Times are stored in UTC, to the microsecond, which is what every provider keeps: a time read back equals the time written.</summary>
internal sealed class UtcConvention : IModelFinalizingConvention
{
    private static readonly ValueConverter<DateTimeOffset, DateTimeOffset> Utc = new(t => Trim(t), t => t);

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()))
            if (property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?))
                property.SetValueConverter(Utc);
    }

    public static DateTimeOffset Trim(DateTimeOffset time) => new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
