-- Who takes the place of a member on the duty rosters once the member is out of service.
alter table member_standing add column successor text;
