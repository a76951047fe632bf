package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Icon;
import hexmail.adapter.http.page.Navigation;
import hexmail.adapter.http.page.Navigation.Place;
import hexmail.adapter.http.text.Text;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Builds the navigation of list and message pages. It shows the labels that the person wants to
/// see; all others are under "More labels".
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

  private static final List<String> CATEGORIES =
      List.of(
          "CATEGORY_PERSONAL",
          "CATEGORY_SOCIAL",
          "CATEGORY_PROMOTIONS",
          "CATEGORY_UPDATES",
          "CATEGORY_FORUMS");

  /// A longer search would make every page longer.
  private static final int LONGEST_OFFERED = 100;

  private final Listing listing;
  private final List<Label> labels;
  private final List<ConnectedAccount> accounts;
  private final AccountSearches searches;
  private final LabelTree tree = new LabelTree(this::place);

  private NavigationBuilder(Listing listing, SidebarContents contents) {
    this.listing = listing;
    this.labels = contents.labels();
    this.accounts = contents.accounts();
    this.searches = contents.searches();
  }

  static Navigation of(Listing listing, SidebarContents contents) {
    return new NavigationBuilder(listing, contents).navigation();
  }

  private Navigation navigation() {
    Set<String> hidden =
        labels.stream()
            .filter(label -> !label.isShown())
            .map(label -> label.id().value())
            .collect(Collectors.toSet());
    List<Place> shown = new ArrayList<>();
    List<Place> more = new ArrayList<>();
    for (Map.Entry<String, Icon> entry : PLACES) {
      Place place = place(entry.getKey(), entry.getValue());
      (hidden.contains(entry.getKey()) ? more : shown).add(place);
    }
    Set<String> known =
        labels.stream().map(label -> label.id().value()).collect(Collectors.toSet());
    if (known.contains(LabelId.IMPORTANT.value())) {
      more.add(place(LabelId.IMPORTANT.value(), Icon.LABEL));
    }
    more.addAll(tree.flat(own(false)));
    List<Place> categories =
        CATEGORIES.stream().filter(known::contains).map(id -> place(id, Icon.LABEL)).toList();
    return new Navigation(
        listing.home(),
        new MailboxSwitcher(listing).mailboxes(accounts),
        listing.email(),
        listing.query(),
        listing.parameters().kept(),
        new Navigation.Places(shown, categories, tree.nested(own(true)), more),
        searches());
  }

  private Navigation.Searches searches() {
    return new Navigation.Searches(
        searches.recent().stream()
            .map(MailQuery::text)
            .filter(query -> query.length() <= LONGEST_OFFERED)
            .toList(),
        searches.saved().stream().map(this::place).toList(),
        listing.searches());
  }

  private Place place(SavedSearch search) {
    return new Place(
        Icon.SEARCH, Text.literal(search.name()), listing.saved(search), listing.is(search), 0);
  }

  private List<Label> own(boolean shown) {
    return labels.stream().filter(label -> label.own() && label.isShown() == shown).toList();
  }

  private Place place(String id, Icon icon) {
    LabelId label = new LabelId(id);
    return new Place(
        icon,
        LabelNames.of(label, labels),
        listing.under(label),
        isCurrent(label),
        labels.stream()
            .filter(known -> known.id().equals(label))
            .mapToInt(NavigationBuilder::unread)
            .sum());
  }

  private Place place(Label label, String parent, Text name, List<Place> nested) {
    LabelColor color = label.color();
    return new Place(
        new Place.Mark(Icon.LABEL, color == null ? null : color.background()),
        parent,
        name,
        listing.under(label.id()),
        isCurrent(label.id()),
        unread(label),
        nested);
  }

  private static int unread(Label label) {
    return Objects.requireNonNullElse(label.unread(), 0);
  }

  private boolean isCurrent(LabelId label) {
    return label.equals(listing.label());
  }
}
