package eu.passerelle.cda.check;

/**
 * What the checks can find: one code for one rule. Its documentation is the fact that a document in order keeps; the
 * sentences for people are in {@link CheckTexts}.
 */
public enum CheckCode {
    /** A code has words that say what it means: a display name, or a text of its own. */
    CODE_WITHOUT_NAME(1, Severity.ERROR, Matter.FORM),
    /** A translation of a code has words, too. */
    TRANSLATION_WITHOUT_NAME(1, Severity.ERROR, Matter.FORM),
    /** A code of a small closed code system is one of its codes. */
    CODE_OUTSIDE_SYSTEM(2, Severity.ERROR, Matter.SAFETY),
    /** A value that says why it is missing says nothing else; a national code beside it is the exception. */
    NULL_WITH_CONTENT(3, Severity.ERROR, Matter.FORM),
    /** The reason why something is missing is one that HL7 knows. */
    NULL_UNKNOWN(3, Severity.ERROR, Matter.FORM),
    /** A code says which code system it is from. */
    CODE_WITHOUT_SYSTEM(4, Severity.ERROR, Matter.SAFETY),
    /** A display name belongs to a code. */
    NAME_WITHOUT_CODE(4, Severity.ERROR, Matter.FORM),
    /** A translation with a display name has a code. */
    TRANSLATION_NAME_WITHOUT_CODE(4, Severity.ERROR, Matter.FORM),
    /** A translation of a code is never null. Of an amount it may be: the schema asks for it there. */
    TRANSLATION_NULL(5, Severity.ERROR, Matter.FORM),
    /** Translations of one code differ from each other. */
    TRANSLATION_TWICE(6, Severity.ERROR, Matter.FORM),
    /** A code is there, or it is missing: not both. */
    CODE_AND_NULL(7, Severity.ERROR, Matter.SAFETY),
    /** Name and version of a code system stand beside its identifier. */
    SYSTEM_NAME_WITHOUT_SYSTEM(7, Severity.ERROR, Matter.FORM),
    /** A code of the simple data type is not qualified. */
    QUALIFIER_ON_SIMPLE_CODE(8, Severity.ERROR, Matter.FORM),
    /** Codes and identifiers of code systems have no blanks around or in them. */
    CODE_WITH_BLANK(9, Severity.WARNING, Matter.FORM),
    /** A code system is named by an object identifier or a universally unique one. */
    CODE_SYSTEM_MALFORMED(9, Severity.ERROR, Matter.SAFETY),
    /** A code of SNOMED CT or LOINC passes its check digit, one of EDQM has all its digits. */
    CODE_DAMAGED(9, Severity.WARNING, Matter.SAFETY),
    /** A class of active substances is said where classes are said, not in place of the code of a product or a package. */
    PRODUCT_CODE_PLACE(10, Severity.WARNING, Matter.FORM),
    /** Whether a product may be replaced is said with the codes of the profile. */
    SUBSTITUTION_CODE(11, Severity.ERROR, Matter.SAFETY),
    /** A vaccination is called one. Both spellings of its code system are right: the rule set's has a typing error. */
    IMMUNIZATION_CODE(12, Severity.ERROR, Matter.FORM),
    /** A display name is one line. */
    NAME_WITH_LINE_BREAK(60, Severity.WARNING, Matter.FORM),
    /** The head has its identifier, kind, title, time, language, patient, author, custodian and signer. */
    HEADER_INCOMPLETE(0, Severity.ERROR, Matter.FORM),
    /** A document names no schema. */
    SCHEMA_LOCATION(13, Severity.ERROR, Matter.FORM),
    /** Who signs has a family name and a given name. */
    SIGNER_WITHOUT_NAME(14, Severity.ERROR, Matter.FORM),
    /** Who signs has an address and a telephone number, or says why not. */
    SIGNER_WITHOUT_ADDRESS(15, Severity.ERROR, Matter.FORM),
    /** An organisation of the head has identifier, name, telephone number, and an address with a country. */
    ORGANISATION_INCOMPLETE(16, Severity.ERROR, Matter.FORM),
    /** A time that is finer than a day says its time zone: of the document, of its authors, of its signer. */
    TIME_WITHOUT_ZONE(17, Severity.ERROR, Matter.FORM),
    /** A summary says when its content was last brought up to date. */
    LAST_UPDATE_MISSING(18, Severity.ERROR, Matter.SAFETY),
    /** A summary or a prescription names the national document that it was made from. */
    SOURCE_DOCUMENT_MISSING(19, Severity.ERROR, Matter.FORM),
    /** An author of the document has an address and a telephone number, or says why not. */
    AUTHOR_WITHOUT_CONTACT(20, Severity.ERROR, Matter.FORM),
    /** An author of the document who is a person has a family name and a given name. */
    AUTHOR_WITHOUT_NAME(20, Severity.ERROR, Matter.FORM),
    /** A summary names somebody to turn to. */
    CONTACT_MISSING(21, Severity.ERROR, Matter.FORM),
    /** A contact is of a class that the profile has, with an address and a telephone number. */
    CONTACT_INCOMPLETE(21, Severity.ERROR, Matter.FORM),
    /** A dispensation says which prescription it fulfils. */
    PRESCRIPTION_REFERENCE_MISSING(22, Severity.ERROR, Matter.SAFETY),
    /** An address has parts, or says why it is missing; words do not stand between the parts. */
    ADDRESS_MALFORMED(23, Severity.ERROR, Matter.FORM),
    /** A name has parts or words, not both; two names of one person differ. */
    NAME_MALFORMED(24, Severity.ERROR, Matter.FORM),
    /** A language is written with its country: fi-FI. */
    LANGUAGE_TAG(25, Severity.ERROR, Matter.FORM),
    /** A telephone number or address is written as a link that a program can follow. */
    TELECOM_NOT_URI(26, Severity.ERROR, Matter.FORM),
    /** No telephone number is missing where another is given. */
    TELECOM_NULL_BESIDE_VALUE(26, Severity.ERROR, Matter.FORM),
    /** What a telephone number is for is said with a code of the profile. */
    TELECOM_USE(2, Severity.ERROR, Matter.FORM),
    /** The sex of the patient is female, male or undifferentiated, in HL7's codes. */
    GENDER_CODE(2, Severity.ERROR, Matter.SAFETY),
    /** Confidentiality is said with HL7's codes. */
    CONFIDENTIALITY_CODE(2, Severity.ERROR, Matter.FORM),
    /** The patient has identifier, family name, given name, sex and date of birth. */
    PATIENT_INCOMPLETE(0, Severity.ERROR, Matter.SAFETY),
    /** An author of the document is a person or a device. */
    AUTHOR_KIND(58, Severity.ERROR, Matter.FORM),
    /** A contact is a person or an organisation. */
    CONTACT_KIND(58, Severity.ERROR, Matter.FORM),
    /** A document names the template of its kind; without it the sender's own validator checked nothing. */
    DOCUMENT_TEMPLATE(59, Severity.WARNING, Matter.FORM),
    /** The kind of the document is said in LOINC. */
    DOCUMENT_CODE(4, Severity.ERROR, Matter.SAFETY),
    /** An identifier has a root that is an object identifier or a universally unique one. */
    ID_MALFORMED(55, Severity.ERROR, Matter.FORM),
    /** The extension of an identifier has at most 64 characters. */
    ID_LONG(55, Severity.WARNING, Matter.FORM),
    /** Identifiers of one thing differ from each other. */
    ID_TWICE(55, Severity.ERROR, Matter.FORM),
    /** Universally unique identifiers are written in capitals in CDA; nearly nobody does. */
    UUID_LOWER_CASE(60, Severity.NOTE, Matter.FORM),
    /** A time that is missing is not combined with another. */
    OPERATOR_ON_NULL_TIME(27, Severity.ERROR, Matter.FORM),
    /** The event of a dosage is a bare code. */
    EVENT_WITH_NAME(28, Severity.ERROR, Matter.FORM),
    /** The event of a dosage names HL7's code system of timing events, or none. */
    EVENT_SYSTEM(29, Severity.ERROR, Matter.FORM),
    /** The event of a dosage is one that the network knows. */
    EVENT_UNKNOWN(29, Severity.ERROR, Matter.SAFETY),
    /** The value of an observation has the data type of its template. */
    VALUE_TYPE(31, Severity.ERROR, Matter.FORM),
    /** A data type is one of HL7's: else nobody can say what the value is. */
    TYPE_UNKNOWN(31, Severity.ERROR, Matter.SAFETY),
    /** The prefix of a data type is declared. */
    TYPE_PREFIX_UNDECLARED(35, Severity.ERROR, Matter.FORM),
    /** An interval begins before it ends. */
    INTERVAL_REVERSED(32, Severity.ERROR, Matter.SAFETY),
    /** An interval of time does not begin and end at the same moment: a moment is written as one. */
    INTERVAL_EMPTY(32, Severity.ERROR, Matter.FORM),
    /** A time or an amount is one value, or it has bounds: not both. */
    VALUE_AND_BOUNDS(32, Severity.ERROR, Matter.SAFETY),
    /** A device says since when the patient has it, as an interval. A statement that there is none need not. */
    DEVICE_TIME(33, Severity.ERROR, Matter.FORM),
    /** The length of a time is in a unit of time. */
    WIDTH_UNIT(34, Severity.ERROR, Matter.SAFETY),
    /** A medication has two times: from when to when, and how often. */
    MEDICATION_TIMES(40, Severity.ERROR, Matter.FORM),
    /** A period has at most four digits after the dot. */
    PERIOD_DIGITS(44, Severity.ERROR, Matter.FORM),
    /** An amount is a number with a dot. */
    NUMBER_MALFORMED(46, Severity.ERROR, Matter.SAFETY),
    /** A unit is written as UCUM writes units. */
    UNIT_NOT_UCUM(46, Severity.WARNING, Matter.FORM),
    /** An amount says its unit: a count has the unit 1. */
    VALUE_WITHOUT_UNIT(46, Severity.WARNING, Matter.SAFETY),
    /** Blood pressure is in millimetres of mercury. */
    PRESSURE_UNIT(47, Severity.ERROR, Matter.SAFETY),
    /** A date is written as HL7 writes dates, and is one of the calendar. */
    TIME_MALFORMED(0, Severity.ERROR, Matter.SAFETY),
    /** A summary has the five sections that each must have, whether there is something to say or not. */
    BASIC_SECTION_MISSING(36, Severity.ERROR, Matter.SAFETY),
    /** A section names the template that it has had since the fifth wave. */
    SECTION_TEMPLATE(36, Severity.NOTE, Matter.FORM),
    /** A statement names the template that it has had since the fifth wave. */
    ENTRY_TEMPLATE(36, Severity.NOTE, Matter.FORM),
    /** A medicinal product names the templates that it has had since the sixth wave. A statement that there is none has no product. */
    PRODUCT_TEMPLATE(37, Severity.NOTE, Matter.FORM),
    /** A prescription has one section called Prescriptions with one entry. */
    PRESCRIPTION_SECTION(38, Severity.ERROR, Matter.FORM),
    /** A section says what it is about with a code. */
    SECTION_WITHOUT_CODE(39, Severity.ERROR, Matter.SAFETY),
    /** A section has a title. */
    SECTION_WITHOUT_TITLE(39, Severity.ERROR, Matter.FORM),
    /** A section has words for people. */
    SECTION_WITHOUT_TEXT(39, Severity.ERROR, Matter.SAFETY),
    /** A section that each summary must have holds an entry, even when there is nothing: then it says so. */
    SECTION_WITHOUT_ENTRIES(39, Severity.ERROR, Matter.SAFETY),
    /** A prescription says how many packages, as a plain count. */
    SUPPLY_QUANTITY(41, Severity.ERROR, Matter.SAFETY),
    /** A package says how much it holds and of what kind it is. */
    PACKAGE_INCOMPLETE(42, Severity.ERROR, Matter.SAFETY),
    /** The strength of an ingredient has two numbers with units, or says that it is not coded. */
    STRENGTH_INCOMPLETE(43, Severity.ERROR, Matter.SAFETY),
    /** A concern holds at least one observation. */
    CONCERN_EMPTY(48, Severity.ERROR, Matter.SAFETY),
    /** A problem has an identifier. */
    PROBLEM_WITHOUT_ID(48, Severity.ERROR, Matter.FORM),
    /** A medication, a vaccination and an observation have an identifier. */
    STATEMENT_WITHOUT_ID(0, Severity.ERROR, Matter.FORM),
    /** A statement points to the words of the narrative that say the same. */
    STATEMENT_WITHOUT_NARRATIVE(49, Severity.ERROR, Matter.FORM),
    /** The status of a statement is one that its kind can have. */
    STATUS_CODE(50, Severity.ERROR, Matter.SAFETY),
    /** A statement says whether it happened or is intended. */
    STATEMENT_MOOD(50, Severity.ERROR, Matter.SAFETY),
    /** A statement is of the class that its name says. */
    STATEMENT_CLASS(50, Severity.ERROR, Matter.FORM),
    /** A dispensation says which item of the prescription it fulfils, and the product that was prescribed. */
    DISPENSED_ITEM(51, Severity.ERROR, Matter.SAFETY),
    /** A title is plain text. */
    TITLE_TYPE(52, Severity.ERROR, Matter.FORM),
    /** The section of results holds a blood group or groups of results, and no procedures. */
    RESULTS_CONTENT(53, Severity.ERROR, Matter.FORM),
    /** A document that carries a file says its type and that it is base64, carries one, and points to none. */
    EMBEDDED_BODY(56, Severity.ERROR, Matter.SAFETY),
    /** Who holds the authorisation of a product has a name or an identifier. */
    HOLDER_UNNAMED(57, Severity.ERROR, Matter.FORM),
    /** A section does not say that there is none, or that nothing is known, beside entries that say something. */
    ABSENCE_BESIDE_ENTRIES(0, Severity.WARNING, Matter.SAFETY),
    /** What a statement points to in the narrative is there. */
    NARRATIVE_REFERENCE_DANGLING(0, Severity.ERROR, Matter.SAFETY),
    /** What a statement points to in the narrative is there once. */
    NARRATIVE_REFERENCE_AMBIGUOUS(0, Severity.ERROR, Matter.SAFETY),
    /** An ID is given once, whether something points to it or not. */
    NARRATIVE_ID_TWICE(0, Severity.ERROR, Matter.FORM),
    /** A statement that stands for another one of the document names one that is there. */
    INTERNAL_REFERENCE(54, Severity.ERROR, Matter.SAFETY),
    /** A reference into the narrative begins with #. */
    REFERENCE_WITHOUT_MARK(49, Severity.WARNING, Matter.FORM),
    /** The file that a document carries can be unpacked. */
    EMBEDDED_FILE_BROKEN(56, Severity.ERROR, Matter.SAFETY),
    /** The file that a document carries is what the document says it is. */
    EMBEDDED_FILE_OTHER_TYPE(56, Severity.ERROR, Matter.SAFETY);

    /** What a broken fact means for the person who reads the document. */
    private enum Matter {
        /** The reader may be misled, or may miss something. */
        SAFETY,
        /** The content is as readable as without it. */
        FORM
    }

    private final int fact;
    private final Severity severity;
    private final Matter matter;

    CheckCode(int fact, Severity severity, Matter matter) {
        this.fact = fact;
        this.severity = severity;
        this.matter = matter;
    }

    /** The number of the rule among the sixty of the profile that matter; zero for those of our own. */
    public int fact() {
        return fact;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether it matters to the safety of the patient whose document it is, not to its form only. */
    public boolean safety() {
        return matter == Matter.SAFETY;
    }
}
