package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.ListParameters;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Builds the navigation of list and message pages. It shows the labels that the person wants to
/// see; all others are under "More labels".
final class NavigationBuilder {
  private static final List<Map.Entry<LabelId, Icon>> PLACES =
      List.of(
          Map.entry(LabelId.INBOX, Icon.INBOX),
          Map.entry(LabelId.STARRED, Icon.STAR),
          Map.entry(LabelId.SENT, Icon.SENT),
          Map.entry(LabelId.DRAFT, Icon.DRAFT),
          Map.entry(ListParameters.ALL, Icon.ALL),
          Map.entry(LabelId.SPAM, Icon.SPAM),
          Map.entry(LabelId.TRASH, Icon.BIN));

  private static final List<LabelId> CATEGORIES =
      Stream.of("PERSONAL", "SOCIAL", "PROMOTIONS", "UPDATES", "FORUMS")
          .map(name -> new LabelId("CATEGORY_" + name))
          .toList();

  /// A longer search would make every page longer.
  private static final int LONGEST_OFFERED = 100;

  private final Listing listing;
  private final List<Label> labels;
  private final Map<LabelId, Label> known = new HashMap<>();
  private final List<ConnectedAccount> accounts;
  private final AccountSearches searches;
  private final LabelTree tree = new LabelTree(this::place);

  private NavigationBuilder(Listing listing, SidebarContents contents) {
    this.listing = listing;
    this.labels = contents.labels();
    labels.forEach(label -> known.put(label.id(), label));
    this.accounts = contents.accounts();
    this.searches = contents.searches();
  }

  static Navigation of(Listing listing, SidebarContents contents) {
    return new NavigationBuilder(listing, contents).navigation();
  }

  private Navigation navigation() {
    List<Place> shown = new ArrayList<>();
    List<Place> more = new ArrayList<>();
    for (Map.Entry<LabelId, Icon> entry : PLACES) {
      Label label = known.get(entry.getKey());
      boolean hidden = label != null && !label.isShown();
      (hidden ? more : shown).add(place(entry.getKey(), entry.getValue()));
    }
    if (known.containsKey(LabelId.IMPORTANT)) {
      more.add(place(LabelId.IMPORTANT, Icon.LABEL));
    }
    more.addAll(tree.flat(own(false)));
    List<Place> categories =
        CATEGORIES.stream().filter(known::containsKey).map(id -> place(id, Icon.LABEL)).toList();
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

  private Place place(LabelId id, Icon icon) {
    Label label = known.get(id);
    return new Place(
        icon,
        LabelNames.of(id, labels),
        listing.under(id),
        isCurrent(id),
        label == null ? 0 : unread(label));
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
