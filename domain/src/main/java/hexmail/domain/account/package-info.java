/// Who a person is: Google's subject id, which is the key of everything we keep, and the address,
/// which is only for display. Nothing here may tell two people apart, or join two, by their e-mail
/// address.
@NullMarked
package hexmail.domain.account;

import org.jspecify.annotations.NullMarked;
