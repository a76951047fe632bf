package hexmail.adapter.http.search;

import hexmail.adapter.http.text.ReaderDays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sorts the terms of a search into the fields of the form.
final class FormFields {
  private static final Pattern MEGABYTES = Pattern.compile("([1-9]\\d{0,2})[mM]");

  private final SearchDays days;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final StringJoiner words = new StringJoiner(" ");

  FormFields(SearchDays days) {
    this.days = days;
  }

  void add(Term term) {
    Optional<String> value = term.negated() ? Optional.empty() : value(term);
    String field = term.operator() == null ? "" : term.operator();
    if (value.isPresent() && fields.putIfAbsent(name(field), value.get()) == null) {
      return;
    }
    words.add(term.text());
  }

  private static String name(String operator) {
    return operator.equals("has") ? SearchForm.ATTACHMENT : operator;
  }

  /// What the field of the term's operator has to contain; empty if no field writes this term.
  private Optional<String> value(Term term) {
    return switch (term.operator()) {
      case SearchForm.FROM, SearchForm.TO, SearchForm.SUBJECT ->
          FieldValue.text(term.operator(), term.value());
      case SearchForm.AFTER, SearchForm.BEFORE ->
          days.startingAt(term.value()).map(Object::toString);
      case SearchForm.LARGER -> megabytes(term.value());
      case "has" -> term.value().equals("attachment") ? Optional.of("1") : Optional.empty();
      case null, default -> Optional.empty();
    };
  }

  private static Optional<String> megabytes(String value) {
    Matcher size = MEGABYTES.matcher(value);
    return size.matches() ? Optional.of(size.group(1)) : Optional.empty();
  }

  SearchForm form() {
    return new SearchForm(
        text(SearchForm.FROM),
        text(SearchForm.TO),
        text(SearchForm.SUBJECT),
        words.toString(),
        ReaderDays.parse(text(SearchForm.AFTER)).orElse(null),
        ReaderDays.parse(text(SearchForm.BEFORE)).orElse(null),
        Integer.parseInt(fields.getOrDefault(SearchForm.LARGER, "0")),
        fields.containsKey(SearchForm.ATTACHMENT));
  }

  private String text(String field) {
    return fields.getOrDefault(field, "");
  }
}
