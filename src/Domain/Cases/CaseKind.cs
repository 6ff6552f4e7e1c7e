namespace Ventanilla.Domain.Cases;

/// <summary>What a case is before the law, which decides how long its answer may take; the last four are ours or a judge's.</summary>
public enum CaseKind
{
    /// <summary>Petición.</summary>
    Petition,

    /// <summary>Queja: about how somebody acted.</summary>
    Complaint,

    /// <summary>Reclamo: about a service.</summary>
    Claim,

    /// <summary>Sugerencia.</summary>
    Suggestion,

    /// <summary>Felicitación.</summary>
    Compliment,

    /// <summary>Denuncia: something unlawful is reported.</summary>
    Denunciation,

    /// <summary>Petición de documentos o de información.</summary>
    InformationRequest,

    /// <summary>Consulta: the body's opinion is asked for.</summary>
    Consultation,

    /// <summary>Habeas data, consulta: what is kept about a person.</summary>
    DataConsultation,

    /// <summary>Habeas data, reclamo: to correct, delete or no longer use what is kept about a person.</summary>
    DataClaim,

    /// <summary>A reclamo of habeas data that asks for one thing: to put data on record right.</summary>
    DataCorrection,

    /// <summary>Questions that a person could not answer are opened again: before the law a petition.</summary>
    Unlock,

    /// <summary>Support by an adviser.</summary>
    Support,

    /// <summary>Access to one of the applications on offer.</summary>
    AppAccess,

    /// <summary>Tutela: a judge asks, and says within how many hours.</summary>
    Tutela,
}
