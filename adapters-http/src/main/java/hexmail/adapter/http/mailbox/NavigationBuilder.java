package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Icon;
import hexmail.adapter.http.page.Navigation;
import hexmail.adapter.http.page.Navigation.Place;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Builds the navigation of list and message pages.
final class NavigationBuilder {
  private static final List<Map.Entry<String, Icon>> PLACES =
      List.of(
          Map.entry("INBOX", Icon.INBOX),
          Map.entry("STARRED", Icon.STAR),
          Map.entry("SENT", Icon.SENT),
          Map.entry("DRAFT", Icon.DRAFT),
          Map.entry("ALL", Icon.ALL),
          Map.entry("SPAM", Icon.SPAM),
          Map.entry("TRASH", Icon.BIN));

  private NavigationBuilder() {}

  static Navigation of(Listing listing, List<Label> labels) {
    List<Place> places =
        PLACES.stream()
            .map(entry -> place(listing, new LabelId(entry.getKey()), entry.getValue(), labels))
            .toList();
    List<Place> own =
        labels.stream()
            .filter(Label::own)
            .sorted(Comparator.comparing(Label::name, Collator.getInstance(Locale.ROOT)))
            .map(label -> place(listing, label.id(), Icon.LABEL, labels))
            .toList();
    return new Navigation(
        listing.home(), listing.email(), listing.query(), listing.parameters().kept(), places, own);
  }

  private static Place place(Listing listing, LabelId id, Icon icon, List<Label> labels) {
    return new Place(
        icon, LabelNames.of(id, labels), listing.under(id), id.equals(listing.label()));
  }
}
