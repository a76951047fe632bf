package hexmail.adapter.http.api;

import hexmail.domain.message.Correspondent;
import java.util.List;

/// A sender or receiver, as the message names them.
record CorrespondentView(String name, String address) {
  static CorrespondentView of(Correspondent correspondent) {
    return new CorrespondentView(correspondent.name(), correspondent.address());
  }

  static List<CorrespondentView> of(List<Correspondent> correspondents) {
    return correspondents.stream().map(CorrespondentView::of).toList();
  }
}
