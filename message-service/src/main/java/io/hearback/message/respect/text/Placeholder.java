package io.hearback.message.respect.text;

import java.util.regex.Pattern;

/** What will stand where a template has a gap, as far as the gap's own words tell. */
public enum Placeholder {
    DETAIL("link|url|href|(?<!candi|vali|up)date|phone|address|adresse"),
    SIGNATORY(
            "your(full|first)?name|recruiter|sender|interviewer|signatory|signature|hiringmanagername|hrname|votrenom|recruteur|consultant"
                    + "|ihrname|deinname|reclutador|firma|tunombre|sunombre|manager|expediteur|absender|remitente"),
    REASON(
            "reason|motif|raison|grund|begrundung|motivo|razon|justification|differentiator|criteri|explanation|explication|whynot|feedback"),
    STRENGTH(
            "specific|genuine|strength|pointfort|force|starke|fortaleza|impress|positive|quality|qualite|competence|skill|achievement"),
    DECISION("decision|outcome|resultat|entscheidung"),
    ADVICE("axe|amelioration|recommand|advice|suggestion|improve|conseil|tipp"),
    ORGANISATION("company|entreprise|organi|empresa|unternehmen|client|firm|societe|tenant|employer|cliente"),
    JOB(
            "job|role|position|title|poste|vacan|cargo|stelle|titre|offre|puesto|programme|program|stream|opening|titulo|azienda|posizione|vaga"),
    NAME(
            "name|nom|prenom|nombre|candidat|candidate|applicant|vorname|first|last|bewerber|recipient|person|user|greeting|contact"),
    OTHER("");

    /** Double and single braces, brackets, dollars, percent signs and angle brackets, as templates have them. */
    static final Pattern FORM = Pattern.compile(
            "\\{\\{[^{}\\n]{0,120}}}|\\$\\{[^{}\\n]{0,160}}|\\{\\$?[^{}\\s][^{}\\n]{0,120}}"
                    + "|\\[[^\\[\\]\\n]{1,240}(?:\\[[^\\[\\]\\n]{0,60}][^\\[\\]\\n]{0,60})*]|<%=?[^%\\n]{1,120}%>|%[A-Za-z_]{2,40}%"
                    + "|\\$[a-zA-Z_][\\w>.-]*|<[A-Za-z][A-Za-z ]{2,40}>|_{3,}"
                    + "|\\((?:[Nn]ame of|[Nn]om d|préciser|indiquer|insert|specify|indicar|angeben|specificare|invullen) [^)\\n]{1,120}\\)");

    private final Pattern words;

    Placeholder(String words) {
        this.words = Pattern.compile(words);
    }

    static Placeholder of(String raw) {
        var words = Words.fold(raw).replaceAll("[^a-z]", "");
        for (var role : values()) {
            if (role.words.matcher(words).find() && !(role == SIGNATORY && words.contains("title"))) {
                return role;
            }
        }
        return OTHER;
    }
}
