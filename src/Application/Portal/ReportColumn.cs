namespace Ventanilla.Application.Portal;

/// <summary>What a column of the public report may tell (Res. 1519 of 2020). A month that is not told by kind, or by channel, is told as a whole.</summary>
public enum ReportColumn { Month, Kind, Channel, Received, Answered, MedianDays, NinetyPercentDays, Transferred, AccessDenied }
