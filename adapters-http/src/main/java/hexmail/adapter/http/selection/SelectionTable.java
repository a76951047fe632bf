package hexmail.adapter.http.selection;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Text;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes messages as a table, in the reader's language and time zone.
final class SelectionTable {
  private final Catalogue catalogue;
  private final ZoneId zone;
  private final Map<LabelId, String> own;

  /// @param labels of the mailbox; none while they are unknown
  SelectionTable(Catalogue catalogue, ZoneId zone, List<Label> labels) {
    this.catalogue = catalogue;
    this.zone = zone;
    this.own =
        labels.stream()
            .filter(Label::own)
            .collect(toMap(Label::id, Label::name, (first, _) -> first));
  }

  byte[] of(List<MessageSummary> messages) {
    CsvWriter csv = new CsvWriter();
    csv.line(
        Stream.of(
                Text.of("table.date"),
                Text.of("table.from"),
                Text.of("table.from-address"),
                Text.of("table.to"),
                Text.of("table.subject"),
                Text.of("table.beginning"),
                Text.of("table.labels"),
                Text.of("table.unread"),
                Text.of("table.attachment"),
                Text.of("table.id"))
            .map(catalogue::text)
            .toList());
    messages.forEach(message -> csv.line(cells(message)));
    return csv.bytes();
  }

  private List<String> cells(MessageSummary message) {
    return List.of(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            message.receivedAt().truncatedTo(ChronoUnit.SECONDS).atZone(zone)),
        message.from().name(),
        message.from().address(),
        message.to().stream().map(Correspondent::label).collect(joining(", ")),
        message.subject(),
        message.snippet(),
        message.labels().stream()
            .map(own::get)
            .filter(Objects::nonNull)
            .sorted()
            .collect(joining(", ")),
        yesOrNo(message.unread()),
        yesOrNo(message.hasAttachment()),
        message.id().value());
  }

  private String yesOrNo(boolean yes) {
    return catalogue.text(yes ? Text.of("table.yes") : Text.of("table.no"));
  }
}
