package hexmail.bootstrap.architecture;

import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The packages that a rule names. Every rule quotes them in its description.
final class NamedPackages {
  private static final Pattern NAME = Pattern.compile("'([a-z][\\w.()*]*\\.[\\w.()*]*)'");
  private static final Set<String> PACKAGES = KnownPackages.all();

  private NamedPackages() {}

  /// The names and patterns in the description of `rule`.
  static List<String> of(ArchRule rule) {
    return NAME.matcher(rule.getDescription())
        .results()
        .map((MatchResult result) -> result.group(1))
        .distinct()
        .toList();
  }

  /// Those that match no package, for which a rule would pass without checking anything.
  static List<String> missing(ArchRule rule) {
    return of(rule).stream()
        .filter(name -> PACKAGES.stream().noneMatch(PackageMatcher.of(name)::matches))
        .toList();
  }
}
