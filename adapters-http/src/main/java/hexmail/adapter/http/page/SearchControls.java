package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The terms of a search, and what writes others.
///
/// @param chips the terms of the search
/// @param quick searches that people often add
/// @param action where the form goes
/// @param kept further parameters of every search, by name
/// @param fields what the form contains
/// @param searches where recent and saved searches are
/// @param saving the form that saves the search; absent if there is nothing to save
public record SearchControls(
    List<Chip> chips,
    List<Action.Link> quick,
    String action,
    Map<String, String> kept,
    Fields fields,
    String searches,
    @Nullable Saving saving) {
  public SearchControls {
    chips = List.copyOf(chips);
    quick = List.copyOf(quick);
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /// A term of the search.
  ///
  /// @param label the term, in words where it has some
  /// @param href the search without it
  public record Chip(Text label, String href) {}

  /// The form that saves the search.
  ///
  /// @param name what it is called if the person does not choose another name
  /// @param action where the form goes
  /// @param kept the search, by names of parameters
  public record Saving(String name, String action, Map<String, String> kept) {
    public Saving {
      kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }
  }

  /// The fields of the form, each empty if it asks for nothing.
  public record Fields(
      String from,
      String to,
      String subject,
      String words,
      String after,
      String before,
      String larger,
      boolean attachment) {}
}
