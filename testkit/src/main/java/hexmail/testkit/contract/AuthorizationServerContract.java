package hexmail.testkit.contract;

import hexmail.testkit.contract.authorization.AuthorizationOutageContract;
import hexmail.testkit.contract.authorization.AuthorizationUrlContract;
import hexmail.testkit.contract.authorization.CodeExchangeContract;
import hexmail.testkit.contract.authorization.IdentityContract;
import hexmail.testkit.contract.authorization.RefreshContract;
import hexmail.testkit.contract.authorization.RevocationContract;

/// What every [AuthorizationServer][hexmail.domain.port.AuthorizationServer] promises. A test class
/// that implements this interface runs all of it, each clause in an
/// [AuthorizationWorld][hexmail.testkit.contract.authorization.AuthorizationWorld] of its own.
public interface AuthorizationServerContract
    extends AuthorizationUrlContract,
        CodeExchangeContract,
        IdentityContract,
        RefreshContract,
        RevocationContract,
        AuthorizationOutageContract {}
