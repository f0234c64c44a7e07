//! Where things are: points on the earth, the towns and countries that can be named, what is near,
//! and the plane that the map is drawn on.

mod angle;
pub mod gazetteer;
pub mod nearby;
pub mod point;
pub mod projection;
