package dev.craftsh.sandbox.service;

/**
 * Why the store refuses, with the status and code of either store (contract/store-api.md §0.5). The
 * two do not always agree on the spelling, nor on the status.
 */
public enum Reason {
  AUTHORIZATION(401, "macaroon-authorization-required"),
  NEEDS_REFRESH(401, "macaroon-needs-refresh"),
  PERMISSION(401, "permission-required", 403, "macaroon-permission-required"),
  UNKNOWN_PACKAGE(404, "resource-not-found"),
  NOT_PUBLISHER(403, "forbidden", 403, "resource-forbidden"),
  HAS_REVISIONS(403, "forbidden", 403, "resource-forbidden"),
  NAME_TAKEN(409, "already-registered", 409, "already_registered"),
  NAME_OWNED(409, "already-registered", 409, "already_owned"),
  NAME_RESERVED(409, "reserved-name", 409, "reserved_name"),
  NAME_INVALID(400, "invalid"),
  SCHEMA(400, "api-error", 400, "invalid-field"),
  INVALID(400, "invalid", 400, "invalid-field"),
  UNKNOWN_TRACK(404, "resource-not-found", 400, "invalid-field"),
  UNKNOWN_REVISION(404, "resource-not-found"),
  UNKNOWN_RESOURCE(404, "resource-not-found"),
  UNKNOWN_INVITE(404, "resource-not-found"),
  UNKNOWN_UPLOAD(404, "resource-not-found", 400, "invalid-field"),
  NO_SUCH_ROUTE(404, "resource-not-found"),
  NO_SUCH_METHOD(405, "method-not-allowed"),
  TOO_LARGE(413, "request-too-large"),
  INVALID_DATA(400, "invalid-data"),
  INVALID_CREDENTIALS(401, "invalid-credentials"),
  TWOFACTOR_REQUIRED(401, "twofactor-required"),
  TWOFACTOR_FAILURE(403, "twofactor-failure"),
  ACCOUNT_SUSPENDED(403, "account-suspended"),
  ACCOUNT_DEACTIVATED(403, "account-deactivated"),
  PASSWORD_POLICY_ERROR(403, "password-policy-error"),
  TOO_MANY_REQUESTS(429, "too-many-requests"),
  CONFLICT(409, "conflict"),
  /** The one refusal that has no code. */
  UNKNOWN_LIBRARY(400, ""),
  BAD_REQUEST(400, "bad-request"),
  FORBIDDEN(403, "forbidden"),
  NO_SUCH_LOGIN(404, "not-found"),
  UNAVAILABLE(503, "remote-service-unavailable"),
  TERMS(403, "user-missing-latest-tos"),
  REGISTERED_TOO_MANY(429, "register_window"),
  METADATA_CONFLICT(409, "conflict"),
  TRACK_INVALID(400, "invalid-tracks"),
  TRACK_EXISTS(409, "conflicting-tracks"),
  DATE_INTERVAL(400, "invalid-date-interval"),
  NO_DEVELOPERS(403, "snap-developer-not-found"),
  REVOKED_UPLOADS(409, "revoked-uploads"),
  UNFIT_REQUEST(400, "invalid-request"),
  UNKNOWN_ASSERTION(404, "not-found"),
  REVISION_CONFLICT(409, "revision-conflict"),
  BROKEN(500, "api-error");

  private final int gatewayStatus;
  private final String gatewayCode;
  private final int dashboardStatus;
  private final String dashboardCode;

  Reason(int status, String code) {
    this(status, code, status, code);
  }

  Reason(int gatewayStatus, String gatewayCode, int dashboardStatus, String dashboardCode) {
    this.gatewayStatus = gatewayStatus;
    this.gatewayCode = gatewayCode;
    this.dashboardStatus = dashboardStatus;
    this.dashboardCode = dashboardCode;
  }

  public int gatewayStatus() {
    return gatewayStatus;
  }

  public String gatewayCode() {
    return gatewayCode;
  }

  public int dashboardStatus() {
    return dashboardStatus;
  }

  public String dashboardCode() {
    return dashboardCode;
  }
}
