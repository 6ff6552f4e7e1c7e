namespace Ventanilla.Domain.Staff;

/// <summary>What a message of the back office may need. It stands on the message, so pages, programs, jobs and tests obey it alike; who has it is
/// said by <see cref="Roles"/> alone.</summary>
public enum Permission
{
    ReadCases,

    /// <summary>Take a case, write notes, ask the person, answer.</summary>
    WorkCases,
    AssignCases,

    /// <summary>See how many cases each member of staff has, and how late they are.</summary>
    ReadTeam,

    /// <summary>Extend a term, or hand a case over to whoever is competent.</summary>
    ExtendCases,
    TransferCases,

    /// <summary>Give a person whose verification is blocked another chance, or not.</summary>
    DecideUnlocks,

    /// <summary>See who asked for their identity to be reserved; each time with a reason.</summary>
    RevealReserved,
    ExportCases,
    EditCalendar,

    /// <summary>Write, edit and retire the texts that answers begin with.</summary>
    EditTemplates,

    /// <summary>Edit what is data and no policy: the own goals, and the applications on offer.</summary>
    EditSettings,
    ReadPeople,

    /// <summary>See a value of somebody on record; each time with a reason.</summary>
    RevealPeople,

    /// <summary>Bring the organisation's records in, or up to date.</summary>
    ImportPeople,
    ReadAccounts,
    WorkAccounts,
    ReadMessages,
    WorkMessages,
    ReadTrail,
    ManageStaff,

    /// <summary>See the dashboard: counts of everything, and of nobody.</summary>
    ReadFigures,
    RunJobs,
}
