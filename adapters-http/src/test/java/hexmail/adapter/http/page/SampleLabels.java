package hexmail.adapter.http.page;

import hexmail.adapter.http.page.Navigation.Place;
import hexmail.adapter.http.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Labels of a person: nested, coloured in every lightness, and with long names.
final class SampleLabels {
  private SampleLabels() {}

  static List<Place> own(String current) {
    return List.of(
        place("", "Family", null, current),
        place("", "Invoices/2026", "#ffffff", current),
        place(
            "",
            "Work",
            "#4a86e8",
            current,
            place(
                "Work/",
                "Reports",
                "#fbe983",
                current,
                place("Work/Reports/", "A part with a name that nobody can finish", null, current)),
            place("Work/", "Öl und Gas", "#16a766", current)),
        place("", "旅行", "#000000", current),
        place("", "A label with a name that nobody can finish", "#cc3a21", current));
  }

  static List<Place> categories(String current) {
    return List.of(
        place("", "Primary", null, current),
        place("", "Promotions", null, current),
        place("", "Updates", null, current));
  }

  private static Place place(
      String parent, String name, @Nullable String color, String current, Place... nested) {
    String id = parent + name;
    return new Place(
        new Place.Mark(Icon.LABEL, color),
        parent,
        Text.literal(name),
        "/u/0/mail?label=" + id,
        id.equals(current),
        color == null ? 0 : id.length(),
        List.of(nested));
  }
}
