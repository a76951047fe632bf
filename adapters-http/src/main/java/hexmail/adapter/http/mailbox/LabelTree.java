package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.page.Navigation.Place;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.Label;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Arranges labels by the parts of their names, which Gmail separates by `/`. A part for which
/// there is no label makes no level.
final class LabelTree {
  private static final int DEEPEST = 8;

  /// Turns a label into a place of the navigation.
  interface PlaceFactory {
    /// The place of `label`.
    ///
    /// @param parent the name of the place above, with a `/`; empty if there is none
    /// @param name the rest of the label's name
    Place place(Label label, String parent, Text name, List<Place> nested);
  }

  private final PlaceFactory factory;

  LabelTree(PlaceFactory factory) {
    this.factory = factory;
  }

  /// The labels by name, each under the nearest one above it.
  List<Place> nested(List<Label> labels) {
    return nested(sorted(labels), "", 1);
  }

  /// The labels by name, with their whole names.
  List<Place> flat(List<Label> labels) {
    return sorted(labels).stream().map(label -> place(label, "", List.of())).toList();
  }

  /// Labels follow the one above them directly: equal parts are told apart before later parts
  /// count.
  private static List<Label> sorted(List<Label> labels) {
    Comparator<Object> words = Collator.getInstance(Locale.ROOT);
    Comparator<String> parts =
        Comparator.<String, Object>comparing(part -> part, words)
            .thenComparing(Comparator.naturalOrder());
    return labels.stream()
        .sorted(Comparator.comparing(label -> List.of(label.name().split("/", -1)), each(parts)))
        .toList();
  }

  private static Comparator<List<String>> each(Comparator<String> parts) {
    return (one, other) -> {
      for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
        int order = parts.compare(one.get(i), other.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(one.size(), other.size());
    };
  }

  private List<Place> nested(List<Label> labels, String parent, int depth) {
    List<Place> places = new ArrayList<>();
    int next = 0;
    while (next < labels.size()) {
      Label label = labels.get(next);
      String prefix = label.name() + "/";
      int first = next + 1;
      next = first;
      while (depth < DEEPEST
          && next < labels.size()
          && labels.get(next).name().startsWith(prefix)) {
        next++;
      }
      places.add(place(label, parent, nested(labels.subList(first, next), prefix, depth + 1)));
    }
    return places;
  }

  private Place place(Label label, String parent, List<Place> nested) {
    String name = label.name().substring(parent.length());
    return factory.place(
        label, parent, name.isBlank() ? Text.of("label.unnamed") : Text.literal(name), nested);
  }
}
