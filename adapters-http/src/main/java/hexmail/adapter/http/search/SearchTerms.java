package hexmail.adapter.http.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The terms of a search, all of which a message has to match. Joined again by blanks they are the
/// search: nothing is lost, whatever a person typed.
///
/// @param terms in the order of the search
public record SearchTerms(List<Term> terms) {
  /// Joins the terms around it (Gmail help, "Refine searches in Gmail"). `OR` binds tighter than a
  /// blank.
  private static final Set<String> CONNECTORS = Set.of("OR", "AND", "AROUND");

  public SearchTerms {
    terms = List.copyOf(terms);
  }

  /// The terms of `query`.
  public static SearchTerms parse(String query) {
    List<Term> terms = new ArrayList<>();
    List<String> joined = new ArrayList<>();
    for (String piece : Pieces.of(query)) {
      if (!joined.isEmpty() && !isOpen(joined) && !CONNECTORS.contains(piece)) {
        terms.add(term(joined));
        joined.clear();
      }
      joined.add(piece);
    }
    if (!joined.isEmpty()) {
      terms.add(term(joined));
    }
    return new SearchTerms(terms);
  }

  /// Whether the next piece belongs to these.
  private static boolean isOpen(List<String> pieces) {
    String last = pieces.getLast();
    boolean distance =
        pieces.size() > 1
            && pieces.get(pieces.size() - 2).equals("AROUND")
            && last.chars().allMatch(Character::isDigit);
    return distance || CONNECTORS.contains(last) || Term.isOpen(last);
  }

  private static Term term(List<String> pieces) {
    String text = String.join(" ", pieces);
    boolean single = pieces.size() == 1 || (pieces.size() == 2 && Term.isOpen(pieces.getFirst()));
    return single && pieces.stream().noneMatch(CONNECTORS::contains)
        ? Term.single(text)
        : Term.joined(text);
  }

  static boolean isConnector(String piece) {
    return CONNECTORS.contains(piece);
  }

  /// The search.
  public String text() {
    return terms.stream().map(Term::text).collect(joining(" "));
  }

  /// The search without the term at `index`.
  public String without(int index) {
    List<Term> others = new ArrayList<>(terms);
    others.remove(index);
    return new SearchTerms(others).text();
  }

  /// The search and one term more. Nothing that was left open in the search takes it in.
  public String with(String term) {
    return terms.isEmpty() ? term : complete(text()) + " " + term;
  }

  /// Whether one of the terms is one of `operators`.
  public boolean has(String... operators) {
    return Stream.of(operators)
        .anyMatch(operator -> terms.stream().anyMatch(term -> term.is(operator)));
  }

  /// Whether one of the terms is `text`, in any case.
  public boolean contains(String text) {
    return terms.stream().anyMatch(term -> term.text().equalsIgnoreCase(text));
  }

  /// `query` with the marks that it lacks, so that what follows is a term of its own.
  private static String complete(String query) {
    String closed = Pieces.closed(query);
    return isOpen(Pieces.of(closed)) ? "(" + closed + ")" : closed;
  }

  /// `query` as one operand: joined terms are bracketed.
  static String operand(String query) {
    String closed = Pieces.closed(query);
    List<String> pieces = Pieces.of(closed);
    boolean joins = isOpen(pieces) || pieces.stream().anyMatch(CONNECTORS::contains);
    return joins ? "(" + closed + ")" : closed;
  }
}
