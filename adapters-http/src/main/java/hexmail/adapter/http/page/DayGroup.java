package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.text.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines of a list that are of one time: today, yesterday, this week, or a month.
///
/// @param heading absent where no line of the list has a date
public record DayGroup(@Nullable Text heading, List<Line> lines) {
  public DayGroup {
    lines = List.copyOf(lines);
  }

  /// The lines in groups that get older, each with a heading of its own. The order of the lines
  /// stays, and it is only nearly newest first: a line that is followed by a newer one opens no
  /// group, and a line without a date belongs to the one before it.
  ///
  /// @param firstDayOfWeek where the weeks of the reader begin
  public static List<DayGroup> of(List<Line> lines, DayOfWeek firstDayOfWeek) {
    List<DayGroup> groups = new ArrayList<>();
    List<Line> gathered = new ArrayList<>();
    Days days = null;
    LocalDate current = null;
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index) instanceof Line.Row row) {
        days = days == null ? Days.of(row.time().today(), firstDayOfWeek) : days;
        LocalDate own = days.begin(row);
        boolean opens =
            (current == null || current.isAfter(own)) && !isBeforeNext(own, days, lines, index);
        if (opens && current != null) {
          groups.add(new DayGroup(days.heading(current), gathered));
          gathered = new ArrayList<>();
        }
        // The lines before the first group belong to it.
        current = opens ? own : current;
      }
      gathered.add(lines.get(index));
    }
    Text last = days == null || current == null ? null : days.heading(current);
    groups.add(new DayGroup(last, gathered));
    return groups;
  }

  /// Whether the next line with a date is of a later group than `own`.
  private static boolean isBeforeNext(LocalDate own, Days days, List<Line> lines, int index) {
    for (int next = index + 1; next < lines.size(); next++) {
      if (lines.get(next) instanceof Line.Row row) {
        return days.begin(row).isAfter(own);
      }
    }
    return false;
  }

  /// The days as a list names them.
  ///
  /// @param week the first day of the current week
  private record Days(LocalDate today, LocalDate yesterday, LocalDate week) {
    static Days of(LocalDate today, DayOfWeek firstDayOfWeek) {
      return new Days(
          today, today.minusDays(1), today.with(TemporalAdjusters.previousOrSame(firstDayOfWeek)));
    }

    /// The first day of the group of `row`, which no other group has.
    LocalDate begin(Line.Row row) {
      LocalDate day = row.time().at().toLocalDate();
      // Google's clock may be ahead of ours.
      if (!day.isBefore(today)) {
        return today;
      }
      if (day.equals(yesterday)) {
        return yesterday;
      }
      return day.isBefore(week) ? day.withDayOfMonth(1) : week;
    }

    Text heading(LocalDate begin) {
      if (begin.equals(today)) {
        return Text.of("list.day.today");
      }
      if (begin.equals(yesterday)) {
        return Text.of("list.day.yesterday");
      }
      if (begin.equals(week)) {
        return Text.of("list.day.this-week");
      }
      YearMonth month = YearMonth.from(begin);
      return month.getYear() == today.getYear()
          ? new Text.Month(month)
          : new Text.MonthOfYear(month);
    }
  }
}
