namespace Ventanilla.Application.People.Samples;

/// <summary>What sample people are made of, in one style of writing, so that values of one kind can stand beside each other.</summary>
internal static class SampleWords
{
    public static readonly string[] FirstNames =
    [
        "Adriana", "Alejandro", "Álvaro", "Ana", "Andrea", "Andrés", "Ángela", "Beatriz", "Camila", "Camilo", "Carlos", "Carolina",
        "Catalina", "Claudia", "Cristian", "Daniel", "Daniela", "David", "Diana", "Diego", "Eduardo", "Elena", "Esteban", "Fabián",
        "Felipe", "Fernando", "Gloria", "Gustavo", "Héctor", "Hernán", "Inés", "Iván", "Javier", "Jenny", "Jorge", "José", "Juan",
        "Juliana", "Julián", "Laura", "Leidy", "Leonardo", "Liliana", "Lucía", "Luis", "Luisa", "Luz", "Manuel", "Marcela", "María",
        "Mario", "Martha", "Mauricio", "Mónica", "Natalia", "Nelson", "Nicolás", "Óscar", "Pablo", "Paola", "Patricia", "Paula",
        "Pedro", "Rafael", "Ricardo", "Rocío", "Rosa", "Sandra", "Santiago", "Sara", "Sebastián", "Sofía", "Valentina", "Viviana",
        "Wilson", "Yolanda",
    ];

    public static readonly string[] Surnames =
    [
        "Acosta", "Aguilar", "Álvarez", "Arango", "Arias", "Ávila", "Barrera", "Bedoya", "Beltrán", "Bernal", "Bohórquez", "Cabrera",
        "Calderón", "Cárdenas", "Cardona", "Castaño", "Castro", "Contreras", "Córdoba", "Correa", "Cortés", "Cruz", "Delgado", "Díaz",
        "Duarte", "Escobar", "Fernández", "Flórez", "Forero", "Gallego", "García", "Giraldo", "Gómez", "González", "Guerrero",
        "Gutiérrez", "Henao", "Hernández", "Herrera", "Hurtado", "Jaramillo", "Jiménez", "León", "López", "Lozano", "Marín", "Martínez",
        "Medina", "Mejía", "Molina", "Montoya", "Mora", "Moreno", "Muñoz", "Murillo", "Ocampo", "Ortega", "Ortiz", "Osorio", "Ospina",
        "Pardo", "Parra", "Patiño", "Peña", "Pérez", "Pineda", "Pinzón", "Quintero", "Ramírez", "Ramos", "Restrepo", "Reyes", "Rincón",
        "Ríos", "Rivera", "Rodríguez", "Rojas", "Romero", "Ruiz", "Salazar", "Sánchez", "Serrano", "Sierra", "Silva", "Suárez", "Torres",
        "Valencia", "Vargas", "Vásquez", "Velásquez", "Vélez", "Villamizar", "Zapata", "Zuluaga",
    ];

    public static readonly string[] Regions = ["Antioquia", "Bogotá", "Caribe", "Eje Cafetero", "Santanderes", "Valle"];

    public static readonly string[] Professions =
    [
        "Abogado", "Administrador", "Agrónomo", "Arquitecto", "Bacteriólogo", "Bibliotecólogo", "Biólogo", "Comunicador", "Contador",
        "Diseñador gráfico", "Economista", "Enfermero", "Físico", "Fisioterapeuta", "Geólogo", "Ingeniero civil", "Ingeniero eléctrico",
        "Ingeniero industrial", "Ingeniero de sistemas", "Instructor deportivo", "Mecánico automotriz", "Médico", "Nutricionista",
        "Odontólogo", "Periodista", "Politólogo", "Profesor de música", "Profesor de primaria", "Psicólogo", "Químico farmacéutico",
        "Sociólogo", "Técnico contable", "Técnico en sistemas", "Tecnólogo ambiental", "Tecnólogo en salud", "Topógrafo",
        "Trabajador social", "Traductor", "Veterinario", "Zootecnista",
        "Ingeniero de alimentos", "Ingeniero electrónico", "Licenciado en biología", "Profesor de matemáticas", "Técnico en enfermería",
        "Tecnólogo agropecuario",
    ];

    public static readonly string[] Positions =
    [
        "Analista contable", "Analista de crédito", "Analista de datos", "Asesor comercial", "Asesor jurídico", "Asistente contable",
        "Auxiliar administrativo", "Auxiliar de archivo", "Auxiliar de bodega", "Auxiliar de cocina", "Cajero principal", "Conductor",
        "Coordinador de turno", "Coordinador logístico", "Director comercial", "Director de obra", "Director financiero", "Docente",
        "Ejecutivo de cuenta", "Gerente de zona", "Gestor documental", "Ingeniero de planta", "Inspector de calidad", "Jefe de almacén",
        "Jefe de compras", "Jefe de personal", "Líder de proyecto", "Operario de máquina", "Operario de planta", "Profesional de apoyo",
        "Recepcionista", "Secretario general", "Supervisor de ventas", "Supervisor de zona", "Técnico de soporte", "Técnico electricista",
        "Tesorero", "Vendedor externo", "Vigilante", "Visitador médico",
        "Auxiliar de enfermería", "Coordinador académico", "Coordinador de bodega", "Director de operaciones", "Especialista de mercadeo",
        "Impresor", "Mensajero", "Modista", "Panadero", "Soldador", "Supervisor de producción",
    ];

    public static readonly string[] Services =
    [
        "Agencia de empleo", "Biblioteca", "Bono escolar", "Centro vacacional", "Clases de música", "Clases de natación",
        "Consulta general", "Consulta odontológica", "Crédito de consumo", "Crédito de vivienda", "Crédito educativo",
        "Cuota monetaria", "Curso de cocina", "Curso de inglés", "Escuela deportiva", "Gimnasio", "Kit escolar", "Parque recreativo",
        "Piscina", "Plan turístico", "Recreación infantil", "Subsidio de desempleo", "Subsidio de vivienda", "Taller de pintura", "Teatro",
        "Turismo familiar", "Vacaciones recreativas", "Vacunación",
        "Auditorio", "Crédito de libre inversión", "Ecoparque", "Ludoteca", "Subsidio de transporte", "Taller para pensionados",
    ];
}
